### What the program itself says. Everything else that a reader sees is in the other files of this folder.
###
### Each message is a function of the same name in `phrases::say`, with `_` for `-`: one that is missing, or is told
### with anything else, does not compile, and one that nobody says is a warning. Arguments are handed over in the order
### of the alphabet, so that words can be moved about. An argument called `$count`, or ending in `-count`, is a whole
### number, which chooses among variants; every other one is a text.
###
### Another language says the same ids in a `program.ftl` of its own, as much as it has. Words are written out: no terms,
### no functions, no attributes, no message inside another one.

## Days and dates (domain/day)

monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
sunday = Sunday
monday-short = Mon
tuesday-short = Tue
wednesday-short = Wed
thursday-short = Thu
friday-short = Fri
saturday-short = Sat
sunday-short = Sun

# A month by itself, such as above a calendar.
january = January
february = February
march = March
april = April
may = May
june = June
july = July
august = August
september = September
october = October
november = November
december = December

# The same inside a date, where many languages bend the word.
january-in-a-date = January
february-in-a-date = February
march-in-a-date = March
april-in-a-date = April
may-in-a-date = May
june-in-a-date = June
july-in-a-date = July
august-in-a-date = August
september-in-a-date = September
october-in-a-date = October
november-in-a-date = November
december-in-a-date = December
january-short = Jan
february-short = Feb
march-short = Mar
april-short = Apr
may-short = May
june-short = Jun
july-short = Jul
august-short = Aug
september-short = Sep
october-short = Oct
november-short = Nov
december-short = Dec

# Monday 23 November
day-long = { $weekday } { $day } { $month }
# Monday 23 November 2026
day-full = { $weekday } { $day } { $month } { $year }
# Friday, 4 December 2026
day-full-with-comma = { $weekday }, { $day } { $month } { $year }
# 23 November
day-in-month = { $day } { $month }
# Mon 23 Nov
day-short = { $weekday } { $day } { $month }
# 23 Nov 2025
day-short-of-another-year = { $day } { $month } { $year }
# November 2026
month-and-year = { $month } { $year }
# 20:34
clock = { $hour }:{ $minute }

## How a typed day is understood (domain/dates)

day-understood = { $day }, { $away }
day-understood-roughly = about { $day }, { $away }
away-today = today
away-tomorrow = tomorrow
away-yesterday = yesterday
away-in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
away-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
away-in-months = { $count ->
    [one] in about { $count } month
   *[other] in about { $count } months
}
away-months-ago = { $count ->
    [one] about { $count } month ago
   *[other] about { $count } months ago
}
away-in-years = { $count ->
    [one] in about { $count } year
   *[other] in about { $count } years
}
away-years-ago = { $count ->
    [one] about { $count } year ago
   *[other] about { $count } years ago
}

# Words that can be typed for a day: only what the program reads may stand here.
day-words-past = yesterday, last friday, 5 oct, 3 weeks ago, june 2025, or { $day }
day-words-future = friday, 5 oct, in 3 weeks, end of march, or { $day }
day-words-either = today, friday, 5 oct, 3 weeks ago, end of march, or { $day }
day-unread = It cannot be read as a day. Try { $words }.
day-not-in-calendar = The calendar has no such day. For the last day of a month, “end of june” works too.
day-other-weekday = That date is a { $day }. Leave out the name of the day, or write another date.
day-over = That is { $day }, { $away }. Here a day is meant that is still to come, or today.
day-ahead = That is { $day }, { $away }. Here a day is meant that has been, or today.
day-whole-year = A whole year is no day. Try { $words }.
day-two-ways = That is { $day-first } or { $month-first }. Enter asks which of the two you mean.

## Counts (domain/words)

words-told = { $count ->
    [one] 1 word
   *[other] { $count } words
}

## Kinds of record, without an article (domain/kinds)

noun-entry = entry
noun-page = page
noun-tick = tick
noun-put-off = not today
noun-offer = offer
noun-pulse = number
noun-promise = promise
noun-talk = talk

## Who (domain/role)

# The person, inside a sentence.
person-hurt = the one who was hurt
person-broke = the one who broke trust
person-both = both of you, together
person-any = either of you
for-hurt = for the one who was hurt
for-broke = for the one who broke trust
for-both = for both, together
for-any = for each of you
for-two = for two

## What is due (domain/due, domain/talk)

due-look-again = Look again: { $title }
due-page-of-both = A page of yours together, in “{ $stage }”
due-own-page = A page of your own, in “{ $stage }”
due-own-day = a day of your own
due-a-talk = A talk
break-was-until = The break was until { $day }, { $time }
break-was-until-yesterday = The break was until yesterday, { $time }
back-at-now = Back at { $time } · it is time
back-on = Back on { $day } at { $time }
back-on-weekday = Back on { $weekday } at { $time }
back-at = Back at { $time }
back-tomorrow = Back tomorrow at { $time }

## Ways of writing (domain/journal)

way-free = free writing
way-plain = plain facts
way-feelings = feelings
way-letter = letter not sent
way-third = third person
way-body = body
way-today = just today
way-free-hint = As it comes, in any order. There is no wrong way.
way-plain-hint = What happened, in order. Ten minutes is plenty.
way-feelings-hint = What you feel, as it comes. Stop after fifteen minutes.
way-letter-hint = Say it all to them. It is not sent. You choose what to keep.
way-third-hint = Write about the day as a kind friend who saw it would.
way-body-hint = Where in the body is it? What eases it by one notch?
way-today-hint = One or two lines about today. That is enough.

# Said when an entry is closed: the body first, and no cheer.
way-free-settling = Rest your eyes on something far away. The page can wait.
way-plain-settling = Feel your feet on the floor. Look at one thing that is near.
way-feelings-settling = Let your shoulders drop. Breathe out slowly, twice.
way-letter-settling = Open your hands. This letter is not sent.
way-third-settling = Look up from the page. Name three things you can see.
way-body-settling = Put a hand where it is warm. Nothing has to be fixed now.
way-today-settling = Breathe out once. That was today.

minutes-if-you-like = { $count ->
    [one] about { $count } minute, if you like
   *[other] about { $count } minutes, if you like
}
minutes-left = { $count ->
    [0] That is enough for today, if you like. Nothing is cut off.
    [one] about a minute left
   *[other] about { $count } minutes left
}

## Which way leaves one calmer (domain/journal/calm)

calm-too-few = { $count ->
    [one] Which way of writing leaves you calmer can be said after { $wanted-count } entries with a number before and after. So far there is 1.
   *[other] Which way of writing leaves you calmer can be said after { $wanted-count } entries with a number before and after. So far there are { $count }.
}
calm-not-sure = { $count ->
    [one] Not sure yet which way of writing leaves you calmer. In { $count } entry none stands out.
   *[other] Not sure yet which way of writing leaves you calmer. In { $count } entries none stands out.
}
calm-after = You are calmer after “{ $way }” than after the rest. It is mostly { $change } after it ({ $count ->
    [one] { $count } entry
   *[other] { $count } entries
}), and { $rest } after the rest ({ $rest-count }).
calm-not-sure-short = Not sure yet which way of writing leaves you calmer.
calm-after-short = You are calmer after “{ $way }”: { $change } (rest: { $rest }).
calm-the-same = the same
heavy-as-before = as heavy as before
lighter-by = { $change } lighter
heavier-by = { $change } heavier

## Look back (domain/look_back)

period-four-weeks = 4 weeks
period-twelve-weeks = 12 weeks
period-year = a year
period-all = all of it
course-too-few = { $count ->
    [0] No answer in this time.
    [one] One answer in this time. From three on, this says more.
   *[other] { $count } answers in this time. From three on, this says more.
}
course-no-clear-change = { $count ->
    [one] No clear change. The middle of { $count } answer is { $middle }.
   *[other] No clear change. The middle of { $count } answers is { $middle }.
}
course-lower = First three answers: about { $first }. Last three: about { $last }, lower.
course-higher = First three answers: about { $first }. Last three: about { $last }, higher.
course-lower-is-easier = First three answers: about { $first }. Last three: about { $last }, lower, and here lower is easier.
course-lower-would-be-easier = First three answers: about { $first }. Last three: about { $last }, higher, and here lower would be easier.
course-day-by-day = day by day
course-heard = how heard you felt in a talk
course-payback = payback let go
course-softer = feelings softer
days-here = { $count ->
    [0] No day in this time. You are here now.
    [one] You came on 1 day. Counted are days with something written or ticked.
   *[other] You came on { $count } days. Counted are days with something written or ticked.
}

## The plan (domain/plan, domain/promise)

often-once = once
often-daily = every day
often-weekdays = Monday to Friday
often-weekly = every week
often-fortnight = every two weeks
often-monthly = every month
look-again = look again
look-fades = ends or gets smaller
look-ends = last day
whole-agreement = The whole agreement
promise-open = open
promise-kept = kept
promise-early-word = early word
promise-missed = missed
promise-repaired = repaired
promise-away = away
promise-not-counted = not counted
size-small = small
size-medium = medium
size-large = large
no-promise-due = No promise was due in these weeks.
nothing-marked = Nothing is marked in these weeks, and that is fine.
promises-of-a-state = { $count } { $state }
promises-kept-of = { $count } kept or told early of { $of-count }
promises-missed = { $count } missed
promises-missed-some-repaired = { $count } missed, { $repaired-count } put right
promises-open = { $count } still open
promises-away = { $count } while away
promises-not-counted = { $count } marked out of time and not counted

## Letters that answer, and letters that do nothing (app/answering, app/hearing)

one-word-is-one-answer = One word is one answer. y is yes, n is no, s skips
letter-could-be-yes-or-no = This letter could mean yes or no. Type y or n, or use ↓ and Enter
letter-could-be-yes-some-or-no = This letter could mean yes or no. Type y, m or n
latin-letters = These keys want Latin letters; arrows, Enter and F-keys work too
no-letter-in-a-cell = Letters do nothing in this place. Tab goes on; Esc makes them commands
no-letter-after-words = Letters do nothing here after your words. Space and the arrows answer; Tab goes on
no-letter-leads-away = No letter leads away from here. Esc does; ? shows the keys
question-mark-shows-keys = ? shows the keys that work here
f2-shows-keys = F2 shows the keys that work here

## Words that were taken in, kept or let go (app)

copy-close-first = First close what you are writing; then bring it in
copy-not-brought-in = The copy is not brought in, because you are writing. Close that first; then bring it in, from Settings
copy-is-all-there = All that is in that copy is in your workbook already
copy-brought-in = Brought in: { $what }
copy-stays = u takes it back. The copy stays among the backups
copy-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
copy-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
copy-other-things = { $count ->
    [one] { $count } other thing
   *[other] { $count } other things
}
copy-what-was-put-off = what was put off there
moved-to-the-trash = Moved to the trash
kept = Kept
deleted-for-good = Deleted for good
forgotten-undo = Forgotten: what could be undone
let-go-for-ten-seconds = Let go, and in no file. For ten seconds u shows the words again
emptied-for-ten-seconds = Nothing is left of it. For ten seconds u brings the words back
words-are-gone = The words are gone. They are kept nowhere
nothing-typed-here-is-kept = Nothing that is typed here is shown or kept
words-wait-for-the-welcome = Your words are on no disk yet. They are offered to you after these questions
first-page-takes-no-words = The first page takes no words. Yours stand in question { $stand-count } now
question-takes-no-words = Question { $question-count } takes no words. Yours stand in question { $stand-count } now
no-words-go-there = No words go there. Yours stand in question { $stand-count } now
kept-as-a-copy = What you wrote here is kept as a copy among the backups: { $name }
nothing-kept-before-begin = Nothing is kept before you choose Begin. 0 leads there
nothing-written-until-mended = Nothing can be written until the workbook is mended
first-the-workbook = First the workbook: choose a backup, or q to close

## Where the words on the screen are (app/kept_where, app/view)

nothing-is-saved = nothing is saved
nothing-on-this-page-is-saved = nothing on this page is saved
only-reading = only reading
not-saved-yet = not saved yet
in-no-file-yet = in no file yet
not-on-the-disk-yet = not on the disk yet
saving = saving…
kept-in-the-draft = kept in the draft
saved-at = saved { $time }

# What the key says that hides the page.
cover-hide = hide
cover-dull-page = dull page
# Each day of the week in two columns, Monday first, with a blank between.
cover-weekdays = Mo Tu We Th Fr Sa Su
window-too-small = This window is { $columns-count } by { $rows-count }. It needs { $wanted-columns-count } by { $wanted-rows-count }. Make it larger, or press ^X to leave. Nothing is lost.

## A disk that does not answer (app/opening, app/silence)

opening = Opening your workbook…
opening-disk-silent = The disk that it is on has not answered yet.
opening-by-itself = It opens by itself as soon as that does.
opening-leave-now = Ctrl-X leaves now. Nothing was changed.
disk-silent = The disk does not answer. Your last words and changes are kept here in memory, and are not on the disk yet. You can go on writing. Leaving waits two seconds at most, and may lose them.
# The same where there is hardly room for the page.
disk-silent-in-short = The disk does not answer. Your last words are kept in memory, not on the disk yet. Write on; leaving waits 2 seconds, and may lose them.
# The same where this window only reads by now, because another one has the workbook, and a copy of the words is on its way.
disk-silent-and-reading = The disk does not answer. Your last words are kept here in memory, and are not in a copy on the disk yet. You can read on. Leaving waits two seconds at most, and may lose them.
disk-silent-and-reading-in-short = The disk does not answer. Your last words are kept in memory, not on the disk yet. Read on; leaving waits 2 seconds, and may lose them.
disk-silent-about-copy = The disk does not answer. The copy is not read yet, and nothing was changed. You can go on, or leave.
disk-silent-about-backup = The disk does not answer. Whether that backup is in its place is not known yet. Every backup stays. You can wait, or leave.
disk-silent-about-deletion = The disk does not answer. What you deleted may still be there. You can go on; look again later.

## Places by name (app/named)

place-today = Today: what is due, and one small thing
place-plan = The plan: promises, agreements, and what each of them is about
place-journal = The journal
place-talks = Talks: those that were held, and those there are
place-look-back = Look back: what the weeks say
place-pulse = The pulse: one number for today
place-answers = Questions and answers
place-help = Help: the numbers to call
place-calls = When to call someone today
place-own-harm = If you hit, hurt or scared someone: how to stop, and whom to call
place-limits = What this program can hide, and what it cannot
place-settings = Settings
place-trash = The trash
place-keys = The keys
place-stage = Stage: { $title }
place-page = Read: { $title }
place-exercise = Fill in: { $title }
place-talk = Hold: { $title }
place-question = Ask: { $title }

## Taking back and doing again (app/undoing)

undo-talk-is-held = You are in this talk: only its beginning could be taken back. Esc leaves it first, then u
undo-nothing = There is nothing to undo
undo-nothing-but-erased = There is nothing to undo. What was deleted for good stays deleted
undo-is-theirs = Theirs alone to take back: { $what }
undone = Taken back: { $what }. ^R does it again
undone-from-copy = Taken back: { $what }. ^R does it again. The copy still has it
undone-to-trash = In the trash: { $what }. ^R puts it back
redo-nothing = There is nothing to do again
redo-is-theirs = Theirs alone to do again: { $what }
done-again = Done again: { $what }

## What was done, by name and inside a sentence (app/naming)

quoted = “{ $name }”
named-of-whom = { $named } ({ $person })
named-theirs = { $named }, { $person }
named-with = { $named }: { $what }
named-and = { $first }, and { $second }
named-from-to = { $from } to { $to }
named-time = { $day } { $time }
named-done-to = { $done } { $what }
named-done-in = { $done } in { $page }
named-done-on = { $done } on { $page }
named-from-another-window = a change from another window, { $named }
named-a-change = a change
named-an-entry = an entry
named-a-page = a page
named-a-promise = a promise
named-a-tick = a tick
named-a-talk = a talk
named-an-exercise = an exercise
named-page-apart = a page that each fills in apart, { $time }
named-other = a { $what }, { $time }
named-days-away = { $count ->
    [one] { $done }, { $span }: 1 promise
   *[other] { $done }, { $span }: { $count } promises
}
named-put-off = “not today” for { $what }
wait-pulse-of-day = today’s pulse
wait-pulse-of-week = the pulse of the week
wait-step = the small thing of today
wait-prompt = the question to write from
wait-back = a talk that rests
wait-talk = a talk that was begun
wait-review = a line of the plan to look at again
wait-sitting = a page that names a day
wait-mend = something to put right
wait-ask = something to ask for
wait-hard-date = a date that may hurt
wait-booster = looking in again
wait-monthly = a page for once a month
ticked = ticked { $title }
unticked = unticked { $title }
ticked-something = ticked something
unticked-something = unticked something
ticked-step-of = ticked a step in “{ $stage }”
unticked-step-of = unticked a step in “{ $stage }”
named-entry = the entry of { $day }, { $time }, { $words }
named-entry-among = the entry of { $day }, { $time } (no. { $place-count } of { $of-count } in that minute), { $words }
named-entry-deleted = deleting { $entry }
named-entry-put-back = putting back { $entry }
named-entry-written-on = writing on in { $entry }
named-page = a page, { $time }
named-page-of = a page in “{ $stage }”, { $time }
named-own-page = a page of your own, { $time }
named-own-page-of = a page of your own in “{ $stage }”, { $time }
named-answer = the answer to { $question }
named-not-shared = not sharing it any more
named-number-of-day = the number of { $day }
named-pulse-of = the pulse of { $person }
named-week-of = the pulse of the week of { $person }
named-heard = how heard { $person } felt in { $talk }
named-somebody-heard = how heard somebody felt in { $talk }
named-promise-at = a promise, { $time }
named-own-promise-at = a promise of your own, { $time }
named-new-promise = the new promise { $name }
named-change-of = a change of { $name }
named-card-of = the card of { $name }
named-open-again = { $name }: open again
named-seen = that { $name } was seen
named-seen-otherwise = that { $name } was seen otherwise
named-moved = { $name }: moved to { $day }

# What was done, where neither the record nor the screen tells it better.
done-entry = an entry
done-deleting = deleting
done-putting-back = putting back
done-answer = an answer
done-rating = how heavy it was
done-share = marking it to share
done-met-line = a line both marked yes
done-cell-cleared = a cleared cell
done-answer-cleared = a cleared answer
done-line-taken = a line taken away
done-row-taken = a row taken away
done-no-day = words for a day
done-rung = moving up
done-looked-at = looked at again
done-plan-line-taken = taking away a line
done-ticked = tick
done-unticked = untick
done-not-today = not today
done-pulse = pulse
done-heard = how heard somebody felt
done-promise = promise
done-note = note
done-moved = move
done-seen = seen
done-seen-otherwise = seen otherwise
done-repair-card = repair card
done-promise-deleted = taking away
done-days-away = days away
done-kept-today = kept
done-talk-begun = the beginning of
done-talk-step = a step of
done-talk-break = a break in
done-talk-resumed = coming back to
done-talk-ended = the end of
done-talk-line = the line of
done-brought-in = words from a copy

## Keys (ui/keymap/table): a short name for the footer, and what a key does

hint-open = open
hint-not-today = not today
hint-tick = tick
hint-change = change
hint-stop = stop
hint-another = another
hint-pulse = pulse
hint-read-on = read on
hint-exercise = exercise
hint-links = links
hint-go-on = go on
hint-next = next
hint-answer = answer
hint-pick = pick
hint-commands = commands
hint-skip = skip
hint-more = more
hint-less = less
hint-new = new
hint-write-on = write on
hint-filter = filter
hint-put-back = put back
hint-delete = delete
hint-shorter = shorter
hint-longer = longer
hint-table = table
hint-begin = begin
hint-yes = yes
hint-partly = partly
hint-no = no
hint-pause = pause
hint-break = break
hint-end = end
hint-return = return
hint-another-time = another time
hint-close = close
hint-edit-the-line = edit the line
hint-kept = kept
hint-view = view
hint-days-away = days away
hint-next-limit = next limit
hint-put-away = put away
hint-choose = choose
hint-back = back
hint-restore = restore
hint-done = done
hint-save = save
hint-where = where
hint-journal = journal
hint-plan = plan
hint-write = write
hint-find = find
hint-keys = keys
hint-leave = leave

key-open-or-change = open, or change
key-not-today-hides-it-until = not today: hides it until tomorrow; nothing is counted
key-tick-or-untick-a-step = tick or untick a step; a promise: kept
key-open-pick-or-mark = open, pick, or mark
key-pick-or-mark = pick, or mark
key-open-something-by-the-letters = open something by the letters beside it
key-change-it-or-open-it = change it, or open it
key-change-it-unless-it-is = change it, unless it is who you are here
key-go-to-something-by-the = go to something by the letters beside it
key-stop-picking-by-letters = stop picking by letters
key-show-or-hide-what-is = show or hide what is for two, where one is alone
key-another-small-thing-for-today = another small thing for today, or another prompt
key-the-pulse-one-number-for = the pulse: one number for today
key-read-on-then-to-the = read on, then to the next page
key-open-the-exercise-of-this = open the exercise of this page
key-choose-a-link-at-the = choose a link at the end of the page
key-where-this-comes-from-and = where this comes from, and why it helps
key-next-page = next page
key-page-before = page before
key-begin-go-on-or-close = begin, go on, or close
key-open-what-this-page-is = open what this page is about: the plan, a talk, a page apart
key-next-question = next question
key-question-before = question before
key-a-new-page-for-another = a new page for another day; this one stays
key-write-or-pick = write, or pick
key-pick-or-unpick = pick or unpick
key-show-or-hide-the-example = show or hide the example
key-earlier-answers = earlier answers
key-add-a-row-or-line = add a row or line
key-another-answer-or-more = another answer, or more
key-the-answer-before-or-less = the answer before, or less
key-pick-another-or-unpick = pick another, or unpick
key-next-place = next place
key-place-before = place before
key-down-to-look-or-to = down, to look or to write there with Enter
key-up = up
key-go-on-or-add-a = go on, or add a row where that stands
key-clear-this-cell = clear this cell
key-letters-are-commands-again = letters are commands again
key-clear-an-answer-or-cell = clear an answer or cell; take away a line, or an added row that is empty
key-how-heavy-it-is-where = how heavy it is, where an exercise asks
key-move-this-page-to-the = move this page to the trash
key-share-it-or-not = share it, or not
key-stop-or-start-pointing-out = stop or start pointing out excuses, here
key-keep-what-is-marked-and = keep what is marked, and go on, or close
key-skip-this-question = skip this question
key-next-question-what-is-marked = next question; what is marked is kept
key-more = more
key-less = less
key-clear-the-answer = clear the answer
key-new-entry = new entry
key-write-and-do-not-keep = write and do not keep: a page that is never saved
key-write-on-in-this-entry = write on in this entry
key-filter-by-stage-mode-tag = filter by stage, mode, tag or date
key-list-or-reading-pane = list or reading pane
key-move-to-the-trash = move to the trash
key-what-you-wrote-on-this = what you wrote on this day (asks first)
key-the-trash = the trash
key-put-back = put back
key-delete-for-good-asks-first = delete for good (asks first)
key-look-back-over-a-shorter = look back over a shorter time
key-look-back-over-a-longer = look back over a longer time
key-every-chart-as-a-table = every chart as a table, or as a chart again
key-a-part-as-a-table = a part as a table; then and now, which asks first
key-then-and-now-another-pair = then and now: another pair
key-go-to-a-part-by = go to a part by the letters beside it
key-begin-a-talk-or-go = begin a talk, or go on with it
key-move-to-the-trash-at = move to the trash, at the end of Talks
key-tick-what-is-true-or = tick what is true, or change who speaks first
key-begin = begin
key-pass-the-turn-or-go = pass the turn, or go on
key-did-i-get-it-yes = “did I get it?” yes: go on
key-partly-go-round-once-more = partly: go round once more
key-no-go-round-once-more = no: go round once more
key-stop-or-start-the-clock = stop or start the clock
key-take-a-break-with-a = take a break, with a time to come back
key-a-step-back = a step back
key-on-to-the-next-part = on to the next part
key-the-one-who-was-hurt = the one who was hurt takes this turn too, or gives it back
key-write-down-what-this-part = write down what this part is about
key-end-it-here-or-leave = end it here, or leave it for another day
key-come-back = come back
key-another-time-to-come-back = another time to come back
key-close = close
key-edit-the-line-that-was = edit the line that was kept
key-open-a-promise-or-the = open a promise, or the page of a line
key-a-promise-kept-or-open = a promise: kept, or open again; a review: looked at
key-a-new-promise-or-a = a new promise, or a new line of the plan
key-board-agenda-or-month = board, agenda or month
key-take-a-promise-or-a = take a promise or a line away
key-days-away-close-what-was = days away: close what was open
key-tick-or-untick-for-yourself = tick or untick, for yourself alone
key-the-next-limit = the next limit
key-the-limit-before = the limit before
key-put-it-away-nothing-of = put it away; nothing of it is kept
key-choose = choose
key-down = down
key-the-country-beside-it = the country beside it
key-the-one-before-or-back = the one before; or back
key-letters-find-a-country-by = letters find a country by its beginning; this takes one back
key-a-private-check-no-answer = a private check; no answer is kept
key-yes = yes
key-no = no
key-back-to-the-question-before = back to the question before
key-among-yes-no-and-skip = among yes, no and skip; with none of them chosen, back
key-yes-no-or-skip-without = yes, no or skip, without a letter; Enter takes it
key-the-answer-that-was-chosen = the answer that was chosen with ↓
key-open = open
key-choose-and-go-on = choose and go on
key-help-emergency-numbers-helplines-when = Help: emergency numbers, helplines, when to call
key-put-the-chosen-backup-in = put the chosen backup in place
key-next = next
key-the-one-before = the one before
key-the-first = the first
key-the-last = the last
key-choose-letters-are-words-here = choose; letters are words here, and are kept
key-go-on = go on
key-skip-a-letter-skips-too = skip; a letter skips too, and begins your words
key-skip = skip
key-0-to-9-answer-with = 0 to 9: answer with a number; 1 then 0 is 10
key-close-it-kept-unless-the = close it: kept, unless the page is not
key-on-a-line-done-and = on a line: done, and on to the next
key-next-place-to-write = next place to write
key-save-now-it-is-kept = save now (it is kept without this, too)
key-another-way-of-writing-in = another way of writing (in the journal)
key-how-heavy-is-it-0 = how heavy is it, 0 to 10 (in the journal)
key-stop-or-start-pointing-out-excuses = stop or start pointing out excuses (in an exercise)
key-search-everything-only-your-words = search everything, only your words, or only the guide
key-a-page-on = a page on
key-a-page-back = a page back
key-to-the-first = to the first
key-to-the-last = to the last
key-left-or-back = left, or back
key-right-or-open = right, or open
key-a-page-down = a page down
key-a-page-up = a page up
key-to-the-top = to the top
key-to-the-end = to the end
key-next-group = next group
key-group-before = group before
key-back-never-quits-never-loses = back; never quits, never loses a word
key-back-then-quit = back, then quit
key-today = Today
key-1-to-7-a-stage = 1 to 7: a stage
key-growth = growth
key-steady-first = steady first
key-the-time-after = the time after
key-journal = Journal
key-plan = Plan
key-talks = Talks
key-look-back = Look back
key-write-now = write now
key-questions-and-answers = questions and answers
key-help-emergency-numbers-helplines-when-to = Help: emergency numbers, helplines, when to call, a private check
key-help-from-anywhere = Help, from anywhere
key-find-anything = find anything
key-every-command-by-name = every command by name
key-settings = Settings
key-the-keys-that-work-here = the keys that work here
key-the-keys-that-work-here-from = the keys that work here, from anywhere
key-undo-also-after-a-restart = undo, also after a restart
key-redo = redo
key-save-now-it-is-saved = save now (it is saved without this, too)
key-leave-at-once-from-anywhere = leave at once, from anywhere; nothing is printed
key-quit-what-is-typed-is = quit: what is typed is kept, unless the page is not
key-a-dull-cover-page-where = a dull cover page, where nothing typed is taken; F9 again comes back
key-draw-the-screen-again = draw the screen again
key-suspend-while-writing-it-undoes = suspend; while writing it undoes

## Pages, and what became of words (ui)

put-off-until-tomorrow = Not today. u brings it back
enter-up-to-mark = up to ▸
enter-reads-on = read on
page-closed-unkept = That page was closed. Nothing of it was kept
noted = Noted
noted-not-saved-yet = Noted, not saved yet
deleted-here = Deleted here
deleted-here-not-on-disk = Deleted here, and not on the disk yet
excerpt-goes-on = { $count ->
    [0] … and more
    [one] … and 1 more word
   *[other] … and { $count } more words
}
number-not-kept-yet = ‹{ $number }›, not kept yet
day-of-month-today = { $day } (today)
