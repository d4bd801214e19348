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
# November 23, as it is understood where the month comes first
day-in-month-month-first = { $month } { $day }
# Mon 23 Nov
day-short = { $weekday } { $day } { $month }
day-short-in-its-month = { $weekday } { $day }
# 23 Nov 2025
day-short-of-another-year = { $day } { $month } { $year }
# November 2026
month-and-year = { $month } { $year }
# 20:34
clock = { $hour }:{ $minute }
# 20:34:05
clock-with-seconds = { $hour }:{ $minute }:{ $second }

# A day by itself, beside days such as “Mon 23 Nov”.
day-today = today

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
day-told-once = { $why } Or go on: then it stays as you wrote it.
day-unread = That could not be read as a day. Try { $words }.
day-not-in-calendar = The calendar has no such day. For the last day of a month, “end of june” works too.
day-other-weekday = That date is a { $day }. Leave out the name of the day, or write another date.
day-over = That was { $day }, { $away }. This needs today, or a day still to come.
day-ahead = That is { $day }, { $away }. This needs today, or a day in the past.
day-whole-year = That is a whole year, and this needs a day. Try { $words }.
day-two-ways = That could be { $day-first } or { $month-first }. Enter asks which you mean.

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
noun-belonging = choice
noun-pulse = number
noun-promise = promise
noun-talk = talk

## Who (domain/role)

# The person, inside a sentence.
person-hurt = the one who was hurt
person-broke = the one who broke trust
person-both = both of you, together
person-any = either of you
# The same by itself, or at the start of a line.
name-hurt = The one who was hurt
name-broke = The one who broke trust
each-of-you = each of you
for-hurt = for the one who was hurt
for-broke = for the one who broke trust
for-both = for both, together
for-any = for each of you
for-two = for two

## What is due (domain/due, domain/talk)

due-look-again = Look again: { $title }
due-page-of-both = A page you share, in “{ $stage }”
# A page of one’s own comes back: a day stands on it, its writer chose one, or something on it was to rest for a day.
due-own-date = A date you set on a page of yours, in “{ $stage }”
due-own-again = A page you wanted to come back to, in “{ $stage }”
due-own-rested = Something you let rest for a day, in “{ $stage }”
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
way-letter = unsent letter
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
    [one] After { $at-least-count } entries with a number before and after, this can say which way of writing leaves you calmer. So far there is 1.
   *[other] After { $at-least-count } entries with a number before and after, this can say which way of writing leaves you calmer. So far there are { $count }.
}
calm-not-sure = { $count ->
    [one] It is not clear yet which way of writing leaves you calmer. In { $count } entry, none stands out.
   *[other] It is not clear yet which way of writing leaves you calmer. In { $count } entries, none stands out.
}
calm-after = You are calmer after “{ $way }” than after the rest. It is mostly { $change } after it ({ $count ->
    [one] { $count } entry
   *[other] { $count } entries
}), and { $rest } after the rest ({ $rest-count }).
calm-not-sure-short = It is not clear yet which way of writing leaves you calmer.
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
    [0] No answers in this period.
    [one] One answer in this period. From three on, this says more.
   *[other] { $count } answers in this period. From three on, this says more.
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
    [0] No days in this period. You are here now.
    [one] You were here on 1 day. A day counts when something was written or ticked.
   *[other] You were here on { $count } days. A day counts when something was written or ticked.
}

## The plan (domain/plan, domain/promise)

often-once = once
often-daily = every day
often-weekdays = Monday to Friday
often-weekly = every week
often-second-day = every second day
often-fortnight = every two weeks
often-three-weeks = every three weeks
often-four-weeks = every four weeks
often-monthly = every month
often-month-weekday = on the same weekday of each month
often-last-weekday = on the last weekday of its name in each month
often-month-end = on the last day of each month
often-days = { $count ->
    [one] every day
   *[other] every { $count } days
}
often-weeks = { $count ->
    [one] every week
   *[other] every { $count } weeks
}
often-months = { $count ->
    [one] every month
   *[other] every { $count } months
}
often-years = { $count ->
    [one] every year
   *[other] every { $count } years
}
often-unread = “{ $words }” (not understood: it falls on its first day alone)
recurs-once = on { $day }
recurs-monthly = every month, on day { $day }
recurs-monthly-late = every month, on day { $day } or its last
recurs-every = every { $weekdays }
recurs-every-second = every second { $weekdays }
recurs-three-weeks = every three weeks, on { $weekdays }
recurs-four-weeks = every four weeks, on { $weekdays }
recurs-weekends = at weekends
recurs-month-weekday = { $nth ->
    [first] on the first { $weekday } of each month
    [second] on the second { $weekday } of each month
    [third] on the third { $weekday } of each month
    [fourth] on the fourth { $weekday } of each month
   *[fifth] on the fifth { $weekday } of each month, where it has one
}
recurs-last-weekday = on the last { $weekday } of each month
recurs-all-but = every day but { $weekday }

# How often, and on which days: “every 6 weeks, on Monday”, “every month, on day 1 and day 15”.
recurs-on-days = { $often }, on { $days }
recurs-on-day = { $often }, on day { $day }
recurs-on-day-late = { $often }, on day { $day } or the month’s last
recurs-at-february-end = { $often }, on the last day of February
recurs-nth-weekday = { $nth ->
    [first] the first { $weekday }
    [second] the second { $weekday }
    [third] the third { $weekday }
    [fourth] the fourth { $weekday }
   *[fifth] the fifth { $weekday }
}
recurs-last-of-weekday = the last { $weekday }
recurs-last-day = the last day
recurs-day-number = day { $day }
recurs-day-or-last = day { $day } or the month’s last
recurs-and = { $days } and { $last }
recurs-until = { $often }, until { $day }
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

## Letters that answer, and letters that do nothing (app/answering, app/hearing, app/typing_on)

one-word-is-one-answer = A whole word counts as one answer. y is yes, n is no, s skips
letter-could-be-yes-or-no = This letter could mean yes or no. Type y or n, or use ↓ and Enter
letter-could-be-yes-some-or-no = This letter could mean yes or no. Type y, m or n
latin-letters = These keys need Latin letters; arrows, Enter and F-keys work too
no-letter-in-a-cell = Letters do nothing here. Tab goes on; Esc makes them commands
no-letter-after-words = Letters do nothing here after your words. Space and the arrows answer; Tab goes on
no-letter-leads-away = No letter leads away from here. Esc does; ? shows the keys
typed-on-key-did-nothing = That key did nothing: you were still typing. Letters are commands here
typed-on-letters-did-nothing = “{ $letters }” did nothing: you were still typing. Letters are commands here
typed-on-taken-back = You were typing. What your first letters did has been taken back
question-mark-shows-keys = ? shows the keys that work here
f2-shows-keys = F2 shows the keys that work here

## Words that were taken in, kept or let go (app)

copy-close-first = First close what you are writing; then bring it in
copy-not-brought-in = The copy was not brought in, because you are writing. Close that first; then bring it in from Settings
other-copy-came-in = A copy that a sync program left beside the workbook has come in: { $what }
other-copy-put-away = The copy { $copy } is among the backups now, as { $name }
other-copy-stays = The copy { $copy } stays beside the workbook. { $why }
other-copy-unreadable = A copy that a sync program left cannot be read, and stays as it is: { $copy } ({ $why })
copy-is-all-there = Everything in that copy is in your workbook already
copy-brought-in = Brought in: { $what }
copy-stays = { "u" } takes it back. The copy stays among the backups
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
forgotten-undo = What could be undone is forgotten
let-go-for-ten-seconds = Let go, and in no file. For ten seconds { "u" } shows the words again
emptied-for-ten-seconds = Nothing is left of it. For ten seconds { "u" } brings the words back
words-are-gone = The words are gone. They are kept nowhere
nothing-typed-here-is-kept = Nothing typed here is shown or kept
words-wait-for-the-welcome = Not on the disk yet. You will be offered your words after these questions
first-page-takes-no-words = There is no place for words on the first page. Yours are in question { $stand-count } now
question-takes-no-words = There is no place for words in question { $question-count }. Yours are in question { $stand-count } now
no-words-go-there = There is no place for words there. Yours are in question { $stand-count } now
kept-as-a-copy = What you wrote here is kept as a copy among the backups: { $name }
nothing-kept-before-begin = Nothing is kept until you choose Begin. 0 takes you there
nothing-written-until-mended = Nothing can be written until the workbook is mended
first-the-workbook = The workbook comes first: choose a backup, or q to close

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
opening-disk-silent = The disk it is on has not answered yet.
opening-by-itself = It opens by itself as soon as the disk does.
opening-leave-now = Ctrl-X leaves now. Nothing was changed.
disk-silent = The disk does not answer. Your last words and changes are kept here in memory, and are not on the disk yet. You can go on writing. Leaving waits two seconds at most, and may lose them.
# The same where there is hardly room for the page.
disk-silent-in-short = The disk does not answer. Your last words are kept in memory, not on the disk yet. Keep writing; leaving waits 2 seconds, and may lose them.
# The same where this window only reads by now, because another one has the workbook, and a copy of the words is on its way.
disk-silent-and-reading = The disk does not answer. Your last words are kept here in memory, and are not in a copy on the disk yet. You can read on. Leaving waits two seconds at most, and may lose them.
disk-silent-and-reading-in-short = The disk does not answer. Your last words are kept in memory, not on the disk yet. Read on; leaving waits 2 seconds, and may lose them.
disk-silent-about-copy = The disk does not answer. The copy is not read yet, and nothing was changed. You can go on, or leave.
disk-silent-about-backup = The disk does not answer. It is not known yet whether that backup is in place. Every backup stays. You can wait, or leave.
disk-silent-about-book = The disk does not answer. It is not known yet what was done with this book. You can wait, or leave.
disk-silent-about-deletion = The disk does not answer. What you deleted may still be there. You can go on; look again later.

## Places by name (app/named)

place-today = Today: what is due, and one small thing
place-plan = The plan: promises, agreements, and what each of them is about
place-journal = The journal
place-talks = Talks: those you have held, and those you could hold
place-look-back = Look back: what the weeks say
place-pulse = The pulse: one number for today
place-answers = Questions and answers
place-find = Find: every page, and every word of yours
place-help = Help: the numbers to call
place-check = The private check: whether you are safe. None of it is kept
place-calls = When to call someone today
place-own-harm = If you hit, hurt or scared someone: how to stop, and whom to call
place-limits = What this program can hide, and what it cannot
place-settings = Settings
place-filled = Pages you filled in
place-trash = The trash
place-keys = The keys
place-welcome = The first page, and its questions
place-stage = Stage: { $title }
place-page = Read: { $title }
place-exercise = Fill in: { $title }
place-talk = Hold: { $title }
place-question = Ask: { $title }

## Taking back and doing again (app/undoing)

undo-talk-is-held = You are in this talk, so only its beginning could be taken back. Esc leaves it first, then { "u" }
undo-nothing = There is nothing to undo
undo-nothing-but-erased = There is nothing to undo. What was deleted for good stays deleted
undo-is-theirs = Only they can take this back: { $what }
undone = Taken back: { $what }. ^R does it again
undone-from-copy = Taken back: { $what }. ^R does it again. The copy still has it
undone-to-trash = In the trash: { $what }. ^R puts it back
redo-nothing = There is nothing to redo
redo-is-theirs = Only they can do this again: { $what }
done-again = Done again: { $what }

## What was done, by name and inside a sentence (app/naming)

quoted = “{ $name }”
named-of-whom = { $named } ({ $person })
named-theirs = { $named }, { $person }
named-with = { $named }: { $what }
named-and = { $first }, and { $second }
named-time = { $day } { $time }
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
named-day-away = { $count ->
    [one] days away, { $day }: 1 promise
   *[other] days away, { $day }: { $count } promises
}
named-days-away = { $count ->
    [one] days away, { $from } to { $to }: 1 promise
   *[other] days away, { $from } to { $to }: { $count } promises
}
named-put-off = “not today” for { $what }
wait-pulse-of-day = today’s pulse
wait-pulse-of-week = the pulse of the week
wait-step = the small thing of today
wait-prompt = the question to write from
wait-back = a talk on a break
wait-talk = a talk that was begun
wait-review = a line of the plan to look at again
wait-sitting = a page that names a day
wait-mend = something to put right
wait-ask = something to ask for
wait-hard-date = a date that may hurt
wait-booster = looking in again
wait-monthly = a page for once a month
wait-table = what is on the table
wait-before = something you wrote before
ticked = ticked { $title }
unticked = unticked { $title }
ticked-something = ticked something
unticked-something = unticked something
ticked-step-of = ticked a step in “{ $stage }”
unticked-step-of = unticked a step in “{ $stage }”
named-entry = the entry of { $day }, { $time }, { $words }
named-entry-among = the entry of { $day }, { $time } (no. { $nth-count } of { $of-count } in that minute), { $words }
named-entry-deleted = deleting { $entry }
named-entry-put-back = putting back { $entry }
named-entry-written-on = writing more in { $entry }
named-page = a page, { $time }
named-page-of = a page in “{ $stage }”, { $time }
named-own-page = a page of your own, { $time }
named-own-page-of = a page of your own in “{ $stage }”, { $time }
named-number-of-day = the number of { $day }
named-pulse-of = the pulse of { $person }
named-week-of = the pulse of the week of { $person }
named-heard = how heard { $person } felt in { $talk }
named-somebody-heard-at-all = how heard somebody felt
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

# What was done on a page that is named by its title, or by when it was filled in.
named-page-answer = { $by ->
    [title] an answer in { $page }
   *[time] an answer on { $page }
}
named-page-answer-to = { $by ->
    [title] the answer to { $question } in { $page }
   *[time] the answer to { $question } on { $page }
}
named-page-rating = { $by ->
    [title] how heavy it was in { $page }
   *[time] how heavy it was on { $page }
}
named-page-again = { $by ->
    [title] the day to come back to { $page }
   *[time] the day to come back to the page of { $page }
}
named-page-met-line = { $by ->
    [title] a line both marked yes in { $page }
   *[time] a line both marked yes on { $page }
}
named-page-cell-cleared = { $by ->
    [title] a cleared cell in { $page }
   *[time] a cleared cell on { $page }
}
named-page-answer-cleared = { $by ->
    [title] a cleared answer in { $page }
   *[time] a cleared answer on { $page }
}
named-page-line-taken = { $by ->
    [title] a line taken away in { $page }
   *[time] a line taken away on { $page }
}
named-page-row-taken = { $by ->
    [title] a row taken away in { $page }
   *[time] a row taken away on { $page }
}
named-page-no-day = { $by ->
    [title] words for a day in { $page }
   *[time] words for a day on { $page }
}
named-page-rung = { $by ->
    [title] moving up in { $page }
   *[time] moving up on { $page }
}
named-page-looked-at = { $by ->
    [title] looked at again in { $page }
   *[time] looked at again on { $page }
}
named-page-plan-line-taken = { $by ->
    [title] taking away a line in { $page }
   *[time] taking away a line on { $page }
}
named-page-shared = marking { $page } to share
named-page-not-shared = no longer sharing { $page }
named-page-deleted = deleting { $page }
named-page-put-back = putting back { $page }

# What was done in a talk, and to a promise.
named-talk-begun = the beginning of { $talk }
named-talk-step = a step of { $talk }
named-talk-break = a break in { $talk }
named-talk-resumed = coming back to { $talk }
named-talk-ended = the end of { $talk }
named-talk-line = the line of { $talk }
named-talk-deleted = deleting { $talk }
named-talk-put-back = putting back { $talk }
named-promise-note = { $name }: note
named-promise-no-day = { $name }: words for a day
named-promise-rung = { $name }: moving up
named-promise-repair-card = { $name }: repair card
named-promise-looked-at = { $name }: looked at again
named-promise-taken-away = taking away { $name }
named-promise-put-back = putting back { $name }
named-imported = what came from another program: { $what }
named-brought-in = words from a copy: { $what }

## What many screens say (screens)

# What can be chosen where something is asked.
choice-close = Close
choice-leave-as-is = Leave it as it is
choice-not-today = Not today
choice-not-now = Not now
choice-go-on-writing = Go on writing
choice-show-them = Show them
choice-let-go = Let it go
choice-let-go-hint = None of it stays, here or on the disk.
choice-keep-after-all = Keep it after all
choice-role-unsaid = I would rather not say
choice-to-the-trash = Move it to the trash

let-go-or-keep = Let it go, or keep it after all?
page-was-never-saved = This page was never saved.
nothing-folded = Nothing is folded here
fold-hides = + hides
fold-shows = + shows
no-number-yet = There is no number yet. Type a digit, or s to skip
no-words-yet = (no words yet)
other-looks-away = Please look away if you are the other one.
other-looks-away-in-lines = What is typed and told here stays above on this terminal. Before the other one looks again, c and then c once more push it off the screen.
theirs-to-say = That is for your partner to say. Enter: what you saw of it
theirs-to-delete = Only they can delete this
never-saved-in-short = Never saved. Gone once closed.
not-kept = not kept
enter-keeps-number = Not kept yet. Enter keeps { $number }.
a-talk = A talk
add-a-line = add a line
so-far = so far
trash-show = show
minutes-in-short = { $count } min

## Keys (ui/keymap/table): a short name for the footer, and what a key does

# Each is called after its command, with the mode before it where it is said of that one alone.

hint-open = open
hint-today-not-today = not today
hint-tick = tick
hint-settings-open = change
hint-pick-back = stop
hint-today-another = another
hint-take-pulse = pulse
hint-page-read-on = read on
hint-page-exercise = exercise
hint-page-links = links
hint-go-on = go on
hint-put-away = put it away
hint-leave-it = leave
hint-let-go = drop it
hint-next = next
hint-exercise-open = answer
hint-exercise-tick = pick
hint-cell-back = commands
hint-skip = skip
hint-more = more
hint-less = less
hint-new = new
hint-journal-edit = continue
hint-journal-filter = filter
hint-trash-put-back = put back
hint-trash-delete = delete
hint-look-back-shorter = shorter
hint-look-back-longer = longer
hint-look-back-table = table
hint-talks-new = begin
hint-yes = yes
hint-say-back-partly = partly
hint-no = no
hint-talk-clock = pause
hint-talk-rest = break
hint-talk-end = end
hint-resting-come-back = return
hint-resting-another-time = another time
hint-close = close
hint-held-edit = edit the line
hint-held-lay = lay on the table
hint-plan-mark = kept
hint-filled-view = date or stage
hint-plan-view = view
hint-plan-away = days away
hint-control-next = next limit
hint-control-back = put away
hint-choose = choose
hint-safety-step-back = back
hint-books-keep = keep
hint-recovery-put-in-place = restore
hint-write-back = done
hint-save = save
hint-find-next-pane = where
hint-go-journal = journal
hint-go-plan = plan
hint-write-now = write
hint-go-find = find
hint-go-keys = keys
hint-back = back
hint-leave = leave

key-named-space = Space
key-named-enter = Enter
key-named-esc = Esc
key-named-tab = Tab
key-named-shift-tab = S-Tab
key-named-backspace = Backspace
key-named-delete = Delete
key-named-page-up = PgUp
key-named-page-down = PgDn
key-named-home = Home
key-named-end = End
key-named-with-alt = Alt-{ $key }
key-list-open = open, or change
key-today-not-today = not today: hides it until tomorrow; nothing is counted
key-tick = tick or untick a step; a promise: kept
key-apart-open = open, pick, or mark
key-apart-tick = pick, or mark
key-pick = open something by the letters beside it
key-settings-open = change it, or open it
key-settings-tick = change it, unless it is who you are here
key-settings-pick = go to something by the letters beside it
key-pick-back = stop picking by letters
key-unfold = show or hide what is folded: more of the stage, or what is for two
key-today-another = another small thing for today, or another prompt
key-take-pulse = the pulse: one number for today
key-page-read-on = read on, then to the next page
key-page-exercise = open the exercise of this page
key-page-links = choose a link at the end of the page
key-source = where this comes from, and why it helps
key-page-next = next page
key-page-previous = page before
key-sheet-open = begin, go on, or close
key-sheet-tick = tick a step of this page, at its end
key-sheet-tool = open what this page is about: the plan, a talk, a page apart
key-next-question = next question
key-previous-question = question before
key-sheet-new = a new page for another day; this one stays
key-exercise-open = write, or pick
key-exercise-tick = pick or unpick
key-exercise-example = show or hide the example
key-exercise-earlier = earlier answers
key-exercise-add = add a row or line
key-cell-right = another answer, or more
key-cell-left = the answer before, or less
key-cell-tick = pick another, or unpick
key-cell-next = next place
key-previous-place = place before
key-cell-down = down, to look or to write there with Enter
key-up = up
key-cell-open = go on, or add a row where that stands
key-cell-delete = clear this cell
key-cell-back = letters are commands again
key-exercise-delete = clear an answer or cell; take away a line, or an added row that is empty
key-exercise-rate = how heavy it is, where an exercise asks
key-sheet-delete = move this page to the trash
key-sheet-share = share it, or not
key-exercise-silence = stop or start pointing out excuses, here
key-pulse-go-on = keep what is marked, and go on, or close
key-skip-question = skip this question
key-pulse-next = next question; what is marked is kept
key-more = more
key-less = less
key-scale-delete = clear the answer
key-journal-new = new entry
key-journal-write-unkept = write and do not keep: a page that is never saved
key-journal-edit = go on writing in this entry
key-journal-filter = filter by stage, mode, tag or date
key-journal-next-pane = list or reading pane
key-journal-delete = move to the trash
key-journal-on-this-day = what you wrote on this day (asks first)
key-journal-trash = the trash
key-journal-filled = the pages you filled in
key-filled-open = read it, all of it together
key-filled-view = by date, or stage by stage
key-trash-put-back = put back
key-trash-delete = delete for good (asks first)
key-look-back-shorter = look back over a shorter time
key-look-back-longer = look back over a longer time
key-look-back-table = every chart as a table, or as a chart again
key-look-back-open = a part as a table; then and now, which asks first
key-look-back-another-pair = then and now: another pair
key-look-back-pick = go to a part by the letters beside it
key-talks-new = begin a talk, or go on with it
key-talks-delete = move to the trash, at the end of Talks
key-before-talk-tick = tick what is true, or change who speaks first
key-before-talk-new = begin
key-talk-go-on = pass the turn, or go on
key-say-back-yes = “did I get it?” yes: go on
key-say-back-partly = partly: go round once more
key-say-back-no = no: go round once more
key-talk-clock = stop or start the clock
key-talk-rest = take a break, with a time to come back
key-step-back = a step back
key-talk-next-part = on to the next part
key-talk-take-turn = take this turn too, where the talk allows it, or give it back
key-talk-write-down = write down what this part is about
key-talk-end = end it here, or leave it for another day
key-resting-come-back = come back
key-resting-another-time = another time to come back
key-close = close
key-held-edit = edit the line that was kept
key-held-lay = at the table: lay the line there
key-plan-open = open a promise, or the page of a line
key-plan-mark = a promise: kept, or open again; a review: looked at
key-plan-new = a new promise, or a new line of the plan
key-plan-view = board, agenda or month
key-plan-delete = take a promise or a line away
key-plan-away = days away: close what was open
key-control-tick = tick or untick, for yourself alone
key-control-next = the next limit
key-control-previous = the limit before
key-control-back = put it away; none of it is kept
key-choose = choose
key-down = down
key-country-right = the country beside it
key-country-left = the one before; or back
key-country-erase-letter = letters find a country by its beginning; this takes one back
key-country-safety = a private check; no answer is kept
key-safety-yes = yes
key-safety-no = no
key-safety-step-back = back to the question before
key-safety-up = among yes, no and skip; with none of them chosen, back
key-safety-down = yes, no or skip, without a letter; Enter takes it
key-safety-open = the answer that was chosen with ↓
key-open = open
key-welcome-open = choose and go on
key-welcome-help = Help: emergency numbers, helplines, when to call
key-recovery-put-in-place = put the chosen backup in place
key-next = next
key-previous = the one before
key-ask-top = the first
key-ask-bottom = the last
key-words-open = choose; letters are words here, and are kept
key-rating-open = go on
key-weigh-back = skip; a letter skips too, and begins your words
key-rating-back = skip
key-digits = 0 to 9: answer with a number; 1 then 0 is 10
key-write-back = close it: kept, unless the page is not
key-line-open = on a line: done, and on to the next
key-write-next = next place to write
key-write-save = save now (it is kept without this, too)
key-write-way = another way of writing (in the journal)
key-write-rate = how heavy is it, 0 to 10 (in the journal)
key-write-own-editor = write on in your own editor ($VISUAL or $EDITOR), on a page that is marked to share
key-write-silence = stop or start pointing out excuses (in an exercise)
key-find-next-pane = search everything, only your words, or only the guide
key-popup-page-down = a page on
key-popup-page-up = a page back
key-popup-top = to the first
key-popup-bottom = to the last
key-left = left, or back
key-right = right, or open
key-page-down = a page down
key-page-up = a page up
key-top = to the top
key-bottom = to the end
key-next-group = next group
key-previous-group = group before
key-back = back; never quits, never loses a word
key-quit = back, then quit
key-go-today = Today
key-go-stage = 1 to 7: a stage
key-go-growth = growth
key-go-steady-first = steady first
key-go-time-after = the time after
key-go-journal = Journal
key-go-plan = Plan
key-go-talks = Talks
key-go-look-back = Look back
key-write-now = write now
key-go-answers = questions and answers
key-go-help = Help: emergency numbers, helplines, when to call, a private check
key-go-help-from-anywhere = Help, from anywhere
key-go-find = find anything
key-go-palette = every command by name
key-go-settings = Settings
key-go-keys = the keys that work here
key-go-keys-from-anywhere = the keys that work here, from anywhere
key-undo = undo, even after a restart
key-redo = redo
key-save = save now (it is saved without this, too)
key-leave = leave at once, from anywhere; nothing is printed
key-stop = quit: what is typed is kept, unless the page is not
key-cover = a dull cover page that takes no typing; F9 again comes back
key-repaint = draw the screen again
key-mouse = hear the mouse, or no longer
key-suspend = suspend; while writing it undoes

## Pages, and what became of words (ui)

mouse-on = The mouse is heard. Hold Shift to select text
mouse-off = The mouse is the terminal’s again
put-off-until-tomorrow = Not today. { "u" } brings it back
enter-up-to-mark = up to ▸
enter-reads-on = read on
page-closed-unkept = That page was closed. None of it was kept
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

## Plan (screens/plan)

plan-title-ours = Our plan
plan-title-mine = My plan
plan-title = The plan
plan-view-board = board
plan-view-agenda = agenda
plan-view-month = month
plan-new-day = A new day has begun. This is today’s plan

# Who somebody is to the reader, by itself.
plan-you = you
plan-partner = your partner
plan-who-was-hurt = who was hurt
plan-who-broke-trust = who broke trust
plan-not-said-who = nobody named

# The keys of the month, with blanks between them.
plan-month-keys = ← → month{ "   " }↑ ↓ day{ "   " }{ "v" } board
plan-from-before = from before
plan-one-for-two = both of you, one mark for two
plan-last-weeks = The last weeks
# The Monday of a week before its dots. The day has two places.
plan-week-from = { $day } { $month }
plan-more-later = { $count } later: { "v" } shows all the days to come.
plan-view-changed = The { $from ->
    [board] board
    [agenda] agenda
   *[month] month
} cannot show its day, so this is the { $to ->
    [board] board
    [agenda] agenda
   *[month] month
}

# Days as they are said from today, after “from” or “by”, or by themselves.
plan-today = today
plan-tomorrow = tomorrow
plan-yesterday = yesterday
plan-no-day-yet = no day yet
plan-today-day = Today, { $day }
plan-tomorrow-day = Tomorrow, { $day }
plan-in-two-days = In two days, { $day }
plan-in-three-days = In three days, { $day }
plan-in-a-week = In a week, { $day }
plan-in-two-weeks = In two weeks, { $day }
plan-in-four-weeks = In four weeks, { $day }
plan-another-day = Another day …
plan-another-day-hint = or just type it: friday, 5 oct
plan-day-not-set = its day as you wrote it, not set yet: “{ $typed }”
plan-other-day-not-set = another day as you wrote it, not set yet: “{ $typed }”

# The groups of promises, and what is said where one is empty.
plan-group-undated = No day yet
plan-group-today = Today
plan-group-this-week = This week
plan-group-later = Later
plan-group-kept = Kept
plan-group-before = From before
plan-group-marked-today = Marked today
plan-group-longer-ago = From longer ago
plan-nothing-due = nothing is due
plan-nothing-more = nothing more
plan-nothing-yet = nothing yet
plan-nothing-on-this-day = nothing on this day
plan-none-kept-yet = none yet, these days
plan-marked-comes-here = what you just marked comes here
plan-and-earlier-days = and earlier days: { "v" }

# Under a promise.
plan-one-mark-for-both = one mark for both
plan-moved-from = moved from { $day }
plan-enter-put-right = Enter: put it right
plan-put-right-by = to put right by { $day }
plan-said-after-its-day = said after its day, so not counted
plan-said-before-its-day = said before its day, so not counted
plan-entered-later = entered later
plan-entered-later-on = entered later on { $day }
plan-entered-later-by = { $who ->
    [you] entered later by you
    [partner] entered later by your partner
    [hurt] entered later by the one who was hurt
    [broke] entered later by the one who broke trust
   *[together] entered later by both of you together
}
plan-entered-later-on-by = { $who ->
    [you] entered later on { $day } by you
    [partner] entered later on { $day } by your partner
    [hurt] entered later on { $day } by the one who was hurt
    [broke] entered later on { $day } by the one who broke trust
   *[together] entered later on { $day } by both of you together
}
plan-said-by = { $who ->
    [you] said by you
    [partner] said by your partner
    [hurt] said by the one who was hurt
    [broke] said by the one who broke trust
   *[together] said by both of you together
}
plan-marked-by = { $who ->
    [you] marked by you
    [partner] marked by your partner
    [hurt] marked by the one who was hurt
   *[broke] marked by the one who broke trust
}
# What the other one saw, and who wrote that down where it was the one whose promise it is ($maker, or “nobody”).
plan-seen = seen{ $maker ->
    [you] , entered by you
    [partner] , entered by your partner
    [hurt] , entered by the one who was hurt
    [broke] , entered by the one who broke trust
   *[nobody] { "" }
}
plan-seen-not-done = seen: not done{ $maker ->
    [you] , entered by you
    [partner] , entered by your partner
    [hurt] , entered by the one who was hurt
    [broke] , entered by the one who broke trust
   *[nobody] { "" }
}
plan-seen-done = { $who ->
    [you] you saw it done
    [partner] your partner saw it done
   *[other] the other one saw it done
}{ $maker ->
    [you] , entered by you
    [partner] , entered by your partner
    [hurt] , entered by the one who was hurt
    [broke] , entered by the one who broke trust
   *[nobody] { "" }
}
plan-seen-otherwise = { $who ->
    [you] you saw it otherwise
    [partner] your partner saw it otherwise
   *[other] the other one saw it otherwise
}{ $maker ->
    [you] , entered by you
    [partner] , entered by your partner
    [hurt] , entered by the one who was hurt
    [broke] , entered by the one who broke trust
   *[nobody] { "" }
}

# What is to be looked at again.
plan-group-looks = To look at again
plan-space-looked-at = Space: looked at
plan-looked-at = Looked at. The next look is on { $day }; Enter picks another day

# The parts of the plan, and of that of one person.
plan-part-expectations = What trust looks like
plan-part-actions = What we do
plan-part-own = What I will do
plan-part-limits = Our limits
plan-part-openness = What we show each other
plan-part-slip = If somebody slips
plan-part-ladder = The ladder
plan-part-actions-for-two = Acts from a page for two
plan-part-limits-for-two = Limits from a page for two
plan-part-openness-for-two = Openness from a page for two
plan-part-slip-for-two = A slip plan from a page for two
plan-not-shared = not shared
plan-few-acts = A few that are kept are better than many.
plan-group-missing = Not in the plan yet

# Where to begin: what a part is called while it is empty, and what it is for.
plan-group-begin = Where to begin
plan-begin-promise = One small promise
plan-begin-promise-hint = So small that a bad day cannot break it.
plan-begin-expectations-hint = Acts a camera could film.
plan-begin-actions = An act with a day
plan-begin-actions-hint = Who does what, how often, from when.
plan-begin-limits = A limit, and why
plan-begin-limits-hint = What is all right, what to ask first, until when.
plan-begin-openness = What you show each other for now
plan-begin-openness-hint = Offered or asked for, with a day when it ends.
plan-begin-slip-hint = What counts, who is told, the first steps.
plan-begin-ladder = A ladder of small things
plan-begin-ladder-hint = From tiny to large, one rung at a time.
plan-my-asks = What I ask for
plan-my-asks-hint = From whom, what, and by when.
plan-my-limits = My limits
plan-my-limits-hint = What I will do, and what I will not.
plan-my-signs = My signs
plan-my-signs-hint = What tells me to go on, and what tells me to stop.
plan-my-acts = What I will do
plan-my-acts-hint = An act of mine, how often, from when.
plan-invites-hurt-alone = This can be a plan of your own. A promise to yourself counts: a walk, a call, an early night. You do not need anyone’s permission for it.
plan-invites-alone = This can be a plan of your own. One small promise a day, kept or told early, is how a word gets its weight back. It needs nobody else.
plan-invites-hurt = This is a place for what you ask for and what you both agreed. You owe nobody a plan, and not today is fine. When you want to, begin with what trust looks like to you.
plan-invites-broke = This is for what you said you would do. Begin with one promise, so small that a bad day cannot break it. The rest you choose together, when your partner wants to.
plan-invites-both = This is for what you both agreed, and what became of it. Begin small: one promise for this week. A few that are kept are better than many.
plan-no-score = Nothing here is a score. Early word, given before it fails, counts as keeping faith.

# An act: how often, on which weekdays, from when.
plan-from = from { $day }
plan-no-first-day = no first day yet
plan-costs-a-lot = costs a lot
plan-how-we-know = How we know: { $words }
plan-how-it-is-known = How it is known: { $words }
plan-if-missed = If missed: { $words }
plan-look-again-on = look again { $day }
plan-last-day-on = last day { $day }
plan-ended-on = ended { $day }
plan-fades-on = ends or gets smaller { $day }
plan-smaller-from = smaller from { $day }

# A limit.
plan-safety-check-of-one = A private check, for one of you alone
plan-safety-check-hint = Nothing you say there is kept.
plan-control-check = The control check, by yourself
plan-control-check-hint = Kept nowhere, and nobody is told.
plan-limit-fails = This limit takes away something a person needs. Find other words for it: Enter.
plan-limit-unchecked = control check not done yet
plan-limit-unchecked-words = control check not done yet: look at “{ $words }”
plan-limit-fine = All right: { $words }
plan-limit-ask = Ask first: { $words }
plan-limit-no = Not all right: { $words }
plan-limit-why = Why: { $words }

# The control check, alone.
plan-check-how = For you alone. Nothing you tick is kept, and nobody is told. Esc puts it away.
plan-check-next = → is the next limit.
plan-check-place = { $nth-count } of { $of-count }
plan-check-unsaid = Which of these is true for you?
plan-check-harms = Then this limit takes something you need. You do not have to agree to it, today or later. You can ask for other words, or wait. If saying no is not safe: F1.
plan-check-fine = Then this limit takes away nothing that a person needs. You can still say no to it.
plan-check-suggested = the words “{ $words }” may mean this

# A slip.
plan-slip-counts = What counts: { $words }
plan-slip-told = Told within: { $words }
plan-slip-first = First steps: { $words }
plan-slip-we-call = We call: { $words }
plan-slip-to-call = To call: { $words }

# The ladder.
plan-rung = Rung { $place } · kept or told early { $count ->
    [one] once
   *[other] { $count } times
}
plan-rung-agreed = Rung { $place } · kept or told early { $count ->
    [one] once
   *[other] { $count } times
}; you agreed on { $set-count }
plan-rung-chosen = Rung { $place } · kept or told early { $count ->
    [one] once
   *[other] { $count } times
}; you chose { $set-count }
plan-rung-up-both = You can move up, if each of you says yes: Enter.
plan-rung-up = You can move up, if you want to: Enter.
plan-rung-title = This rung
plan-rung-kept = Kept today
plan-rung-early = Early word today
plan-rung-missed = Missed today
plan-rung-move-both = Each of you said yes: move up a rung
plan-rung-move = Move up a rung
plan-rung-page = The page of the ladder
plan-rung-moved = On the next rung now. { "u" } takes it back

# The trash, at the end of the plan.
plan-trash = In the trash
plan-trash-count = { $count ->
    [one] { $count } promise taken away
   *[other] { $count } promises taken away
}
plan-trash-put-back = put back
plan-trash-theirs = That is your partner’s own part. Only they put it back, or delete it
plan-trash-back = Back on the plan. { "u" } takes it away again

# What Space and d do.
plan-space-when = by when
plan-space-open = open again
plan-space-look = looked at
plan-line-of-page = This line belongs to its page. Enter opens it; { "d" } there clears a cell
plan-line-taken = Taken away. { "u" } brings it back
plan-line-of-ladder = Enter opens the ladder, where its words can be cleared
plan-line-of-own-page = Enter opens its page, where it can be taken away
plan-line-of-look = Enter opens the line it is about; its day can be cleared there
plan-line-given = Pick a row with ↑ and ↓, and fill in what you like

# Days away.
plan-i-was-away = I was away
plan-we-were-away = We were away
plan-days-away = Days away
plan-away-that-day = Away that day
plan-away-closes = closes days in one step
plan-away-closes-span = closes a span of days in one step
plan-away-when = { $who ->
    [one] I was away. When?
    [two] We were away. When?
   *[unsaid] Days away. When?
}
plan-away-until-yesterday = { $day } to yesterday
plan-away-count = { $count ->
    [one] { $count } is open
   *[other] { $count } are open
}
plan-away-other = Other days …
plan-away-other-hint = a first and a last day, or just type the first
plan-away-of-one = What was open for you on these days is closed; your partner’s part waits for them.
plan-away-of-two = What was open on these days is closed, for each of you.
plan-away-of-all = What was open on these days is closed, whoever promised it.
plan-away-of-own = What was open on these days is closed.
plan-away-undone = None of it is counted, and one { "u" } takes it all back.
plan-away-ahead = Days still to come stay open: you can give early word for them, or move them
plan-away-too-long = That is more than a year. Please take a year at a time
plan-away-nothing = Nothing was open on those days
plan-away-closed = { $count ->
    [one] { $count } is closed as away, and not counted. { "u" } takes it back
   *[other] { $count } are closed as away, and not counted. { "u" } takes it back
}
plan-away-none-of-yours = Nothing of yours is open on the days before today
plan-away-none = Nothing is open on the days before today
plan-away-not-closed = No day was closed

# What is typed.
plan-type-act = What, in a few plain words?
plan-act-hint = Say who, how often and from when, if you like: “text when I leave work, every weekday, from Monday”.
plan-act-not-understood = How often and from when are not said, or were not understood. It is kept as words.
plan-act-in-words = All of it is kept as words.
plan-act-keys = Tab opens the whole form, filled in. Shift-Tab keeps all of it as words.
plan-act-keys-in-words = Tab opens the whole form. Shift-Tab reads it again.
plan-act-enter = keep it
plan-act-kept = Kept: { $act }
plan-act-today = today, { $day }
plan-act-from-alone = from { $day }, and how often is not said
plan-act-until = until { $day }
plan-act-once-until-said = Say how often too, such as “every weekday” or “on Mondays”. Until then it falls on that one day.
plan-act-which-weekdays = So many times a week has no days of its own. Say which, such as “on Tue and Fri”, and it falls on them.
plan-act-which-days = So many times a month or a year has no days of its own. Say which, such as “on the 1st and the 15th”, and it falls on them.
plan-act-two-weeks = “Biweekly” is taken as every two weeks. For twice a week, say the days.
plan-act-two-months = “Bimonthly” is taken as every two months. For twice a month, say the days.
plan-act-moving-day = That is a different date each month, and the plan has no place for it yet. It is kept as words. You can say “on the last Friday of the month” instead, or a date.
plan-act-two-acts = This looks like two acts. Give each a line of its own, so that both get their days. As it stands, it is kept as words.
plan-act-no-act = You have said when, but not yet what. Add what is done.
plan-act-spelling = Is “{ $typed }” “{ $meant }”? Enter asks before it is kept.
plan-act-which-day = Which day is meant by “{ $typed }”? Enter asks before it is kept.
plan-act-ask-spelling = Is “{ $typed }” “{ $meant }”?
plan-act-ask-which = Which day is meant by “{ $typed }”?
plan-act-way-word = Yes, “{ $word }”
plan-act-way-each = Both days: { $first } and { $last }
plan-act-way-weekends = Every weekend
plan-act-way-each-month = That day of every month
plan-act-way-words = Keep the line as it stands, in words
plan-act-ask-who = Who does it?
plan-act-by-open = Leave that open
plan-act-read = { $what } – { $days }

# A rhythm in words, in the form of an act.
rhythm-understood = = { $often }
rhythm-hint = Such as “every 10 days”, “every 3 months”, “on the 1st and the 15th”.
rhythm-not-understood = Not understood yet, so it falls on its first day alone. Try “every 10 days” or “on the 1st and the 15th”.

# Typed on the plan.
plan-type-what = What do you promise?
plan-type-what-hint = So plain that anyone could see whether it was done.
plan-type-whom = To whom? Enter goes on
plan-type-note = A note on it
plan-type-optional = It can stay empty.
plan-type-day = Which day?
plan-type-away-from = First day away?
plan-type-away-to = Last day away?
plan-type-no-day = It stays with the promise as you wrote it. It is not a day yet
plan-kept-without-day = It is on the plan, with no day yet. { "u" } takes it back
plan-kept-without-maker = It is on the plan. Nobody is named for it yet. { "u" } takes it back
plan-kept-new = It is on the plan. { "u" } takes it back
plan-kept-new-in-view = It is on the plan, in the { $view ->
    [board] board
    [agenda] agenda
   *[month] month
}. { "u" } takes it back

# What can become of a promise.
plan-ask-about = What became of it?
plan-to-whom = to { $whom }
plan-theirs-say-seen = This is theirs to mark; you can say what you saw.
plan-theirs-say-later = This is theirs to mark. From that day on you can say what you saw.
plan-theirs = This is theirs to mark.
plan-act-repair = Put it right: the repair card
plan-act-repair-card = The repair card
plan-act-early-card = The early word card
plan-act-whose = Say who promises it
plan-act-give-day = Give it a day
plan-act-move = Move it to another day
plan-act-write-note = Write a note
plan-act-change-note = Change the note
plan-act-take-away = Take it away
plan-mark-instead = instead of { $state }
plan-mark-kept = Kept
plan-mark-early = Early word
plan-mark-early-hint = told before it failed: it keeps faith
plan-mark-missed = Missed
plan-mark-missed-hint = then it can be put right
plan-mark-away-hint = nothing is counted
plan-mark-open = Open again
plan-saw = I saw it
plan-saw-done = I saw it done
plan-saw-otherwise = I saw it otherwise
plan-saw-not-done-hint = as I saw it, it was not done
plan-saw-done-hint = as I saw it, it was done
plan-own-part = Your own part of it
plan-act-page = The act on its page
plan-act-page-hint = its words and its days

# Which of two speaks.
plan-ask-who = Who says it?
plan-speaks-hurt = I am the one who was hurt
plan-speaks-broke = I am the one who broke trust
plan-speaks-own-part = it is my own part
plan-speaks-own-promise = it is my promise
plan-speaks-saw = I say what I saw
plan-ask-who-of-part = Each of you has a mark of your own, and it stays yours.
plan-ask-who-of-promise = It will show who said what.

# A promise that is being made.
plan-ask-when = By when?
plan-ask-move = Move it to which day?
plan-ask-move-early = A move told ahead of its day is early word, and keeps faith. A nearer day is only a move.
plan-ask-whose = Who promises it?
plan-whose-i = I do
plan-whose-partner = My partner does
plan-whose-each = Each of us does
plan-ask-size = How big is it? Esc skips
plan-size-small = Small: a bad day cannot break it
plan-size-medium = Medium
plan-size-large = Large

# What can be added.
plan-ask-add = What do you want to add?
plan-add-promise = A promise
plan-add-promise-hint = one thing, by one day
plan-add-act = An act we do
plan-add-act-hint = who, how often, from when
plan-add-expectation-hint = a line a camera could film
plan-add-limit = A limit
plan-add-limit-hint = and why, and until when
plan-add-openness = Something you show each other
plan-add-openness-hint = for a while
plan-add-slip = What we do after a slip
plan-add-rung = A rung of the ladder
plan-add-own-ask = Something I ask for
plan-add-own-ask-hint = from whom, and by when
plan-add-own-act = An act of mine
plan-add-own-act-hint = how often, from when
plan-add-own-limit = A limit of mine
plan-add-own-limit-hint = what I will do, and will not
plan-add-own-sign = A sign I go by

# The card of an early word.
plan-ask-said = Have you said it?
plan-ask-said-words = It is marked as early word now. Early word keeps faith once you have said it. A card can help with the words.
plan-said-already = I have said it already
plan-said-card = Open the card
plan-said-card-hint = what I cannot do, what I offer instead
plan-said-not-yet = Not yet
plan-said-not-yet-hint = it is open again, as it was

# What was marked, and what cannot be.
plan-marked = Marked as { $state }. { "u" } takes it back
plan-marked-later = Marked as { $state }, entered later. { "u" } takes it back
plan-marked-instead = Marked as { $state }. It was { $before } before. { "u" } takes it back
plan-marked-instead-later = Marked as { $state }, entered later. It was { $before } before. { "u" } takes it back
plan-missed = Marked as missed. Enter: put it right. { "u" } takes it back
plan-missed-later = Marked as missed, entered later. Enter: put it right. { "u" } takes it back
plan-missed-theirs = Marked as missed. Putting it right is your partner’s work, not yours
plan-missed-theirs-later = Marked as missed, entered later. Putting it right is your partner’s work, not yours
plan-seen-beside = Both stand side by side. { "u" } takes it back
plan-seen-open = What was seen is noted. The mark is still open. { "u" } takes it back
plan-moved = Moved to { $day }. { "u" } takes it back
plan-moved-early = Early word, and a new promise for { $day }. { "u" } takes it back
plan-taken-away = In the trash, at the end of the plan. { "u" } brings it back
plan-refused-theirs-ahead = That is for your partner to say. Enter: what can be done
plan-refused-not-yet = That day has not come yet. Enter: early word, or another day
plan-refused-too-late = Its day is over, so it is not early word any more
plan-refused-over = That day is over. Something to be done needs a day that is still to come
plan-refused-no-day = It has no day yet. Enter gives it one
plan-refused-seen = What was seen stays with that day. You can make a new promise
plan-refused-marked = It has its mark already. Open it again first

## Talk (screens/talk)

# Who is pointed to help, before anything else.
talk-safety = If you could not say no to this talk, skip it. F1 shows who can help. You owe no reason.
talk-go-on-with-it = Go on with the one that was begun
talk-before-we-begin = before we begin
talk-first-speaks-hurt = Speaks first: the one who was hurt
talk-first-speaks-broke = Speaks first: the one who broke trust
talk-begin = Begin
talk-not-today-is-fine = is fine too
talk-begins-here = This is where the talk begins
talk-not-the-turn-to-take = That is only for turns of the one who broke trust: the other may take them
talk-no-clock-here = There is no clock here. Take the time it needs
talk-nothing-to-write-down = Nothing has to be written down here
talk-stop-here = Stop here?
talk-either-may-stop = Either of you may, at any time, with no reason given.
talk-go-on = Go on
talk-leave-it = Not today: leave it, and it waits as it is
talk-end-it = End this talk here

# Where we are, beside the title of the talk.
talk-place = { $title } · part { $count } of { $of-count }
# One question with its three keys, side by side.
talk-did-i-get-it = “Did I get it?”
talk-got-it = { $key } yes
talk-got-it-partly = { $key } partly
talk-did-not-get-it = { $key } no
talk-say-when-back = Say when you will be back. Space asks for the time.
talk-both-together = Both of you, together
talk-one-speaks = { $who ->
    [hurt] The one who was hurt speaks · the other listens
    [broke] The one who broke trust speaks · the other listens
   *[other] Each of you speaks · the other listens
}
talk-one-says-it-back = { $who ->
    [hurt] The one who was hurt says it back
    [broke] The one who broke trust says it back
   *[other] Each of you says it back
}

# What else is said about a turn; what fits stands on one line, with a dot between.
talk-turn-of = turn { $count } of { $of-count }
talk-once-more = once more: say what was missed
talk-gives-turn-back = a gives this turn back
talk-may-take-turn = { "a" }: the one who was hurt takes it
talk-take-the-time = take the time it needs
talk-read-this-out = read this out
talk-the-one-who-speaks = the one who speaks
talk-the-one-who-listens = the one who listens
talk-write-it-down = write it down: { $title }

# The clock of a turn.
talk-paused-while-away = Paused while you were away. { "p" } starts the clock again.
talk-clock-stands = The clock has stopped. { "p" } starts it again.
talk-left-of = { $left } left of { $minutes }
talk-clock-left = { $left } left
talk-minutes-left = { $count ->
    [one] about a minute left
   *[other] about { $count } minutes left
}
talk-seconds = { $seconds } s
talk-minutes = { $minutes } min
talk-minutes-and-seconds = { $minutes } min { $seconds } s
talk-time-of-turn = Time. Finish your sentence.
talk-time-of-part = Time for this part. Finish your sentence, then go on.

# At the table people are called by their names, and no book is open.
talk-kept-in-no-book = Nothing from this talk goes into a book. It stays here until you close the table, except for a line that one of you lays on it.
talk-who-was-hurt = Who was hurt in this?
talk-who-was-hurt-told = Some turns of this talk are for the one who was hurt, and some for the other. This is asked for this talk alone, and kept in no file.
talk-both-were-hurt = We both were, or we leave it open
talk-who-begins = Who begins?
talk-who-begins-told = Either of you may. You take turns.
talk-who-begins-in-some = In the parts where either of you may. You take turns.
talk-somebody-speaks = { $name } speaks · { $other } listens
talk-somebody-says-it-back = { $name } says it back
talk-somebody-may-take-turn = { "a" }: { $name } takes it
talk-not-to-be-taken = This is not a turn that the other one can take
talk-each-may-write = Each of you can write it down in your own book later: { $title }
talk-write-in-own-book = No book is open here. Each of you can write it down in your own book later. The talk goes on.
talk-leave-it-here = Leave it for now: it waits here until you close the table
talk-break-at-table = Leave the table open meanwhile: this talk is here until you close it.
talk-break-beside-a-lock = A book is locked: after { $count } minutes without a key pressed, the table closes by itself, and this talk goes with it. Note where you are: Tab goes on to a part.
talk-one-is-back = You are back. { $name } says a kind line first
talk-both-are-back = You are back. A kind line comes first
talk-one-line-at-table = In your own words; it can stay empty. Then one of you can lay it on the table. If nobody does, it goes when you close the table.
talk-line-lies-there = It is on the table. Write other words for it there.
talk-line-not-there = It is not on the table. { "t" } lays it there.

# A break.
talk-break-twenty = In twenty minutes · { $time }
talk-break-hour = In an hour · { $time }
talk-break-tomorrow = Tomorrow, at a time you choose
talk-break-tomorrow-hint = or just type a time, of today or tomorrow: 20:30, 9
talk-no-break = No break
talk-say-it-out-loud = Say it out loud, with the place: I am coming back. Nobody loses.
talk-when-back = When will you be back?
talk-you-are-back = You are back. The one who broke trust says a kind line first
talk-write-an-hour = Type a time, such as 9 or 20:30. Esc goes back.
talk-tomorrow-when = Tomorrow, at what time?
talk-break-when = Today or tomorrow, at what time?
talk-tomorrow-hour = The time you both come back, such as 9 or 20:30.

# Its end.
talk-alone-for-a-moment = { $who ->
    [hurt] The one who was hurt, alone for a moment
    [broke] The one who broke trust, alone for a moment
   *[other] Each of you, alone for a moment
}
talk-how-heard = How heard did you feel?
talk-how-heard-hint = 0 is not at all, 10 is fully. Esc skips: you owe no number.
talk-number-is-theirs = This is your partner’s workbook, and they can find the number in it later. Skip it if you would rather keep it to yourself.
talk-number-of-two = This talk never shows it again, and neither does any page for two. Anyone at this keyboard can open it.
talk-number-of-one = This talk never shows it again. It is in your workbook, a file that anyone who uses this account can open.
talk-one-line-to-keep = One line to keep from this talk
talk-one-line-hint = In your own words. Both of you can read it here. It can stay empty.
talk-held-on = Held on { $day }
talk-no-line-kept = No line was kept. That is fine.

## Talks (screens/talks)

# Told when a talk goes. Undo is for now; the end of the list is for later.
talks-in-trash = In the trash, at the end of Talks. { "u" } brings it back
talks-put-back = Put back
talks-script-stays = A script stays. Only talks can be moved to the trash
talks-go-on = go on
talks-on-a-break = on a break
talks-need-two-alone = A talk needs two people who want it. You do not need one to go on here.
talks-need-two = A talk needs two people who want it.
talks-with-a-script = talks with a script
talks-held = held
talks-older-ones = To find older ones by their words, press /.
talks-count-in-trash = { $count ->
    [one] { $count } talk in the trash
   *[other] { $count } talks in the trash
}
talks-in-the-trash = in the trash
talks-day-put-back = { $day } · put back
talks-at-the-table = These are for two: for { $one } and { $other }, by name. No book is open. No talk is kept, except for a line that one of you lays on the table.
talks-not-on-the-table = not on the table
talks-go-with-the-table = It is in no file, and goes when you close the table
talks-can-both-say-no = A talk is for two who can both say no. If you cannot, skip it and press F1.
talks-minutes-and-heat = { $count } min · { $heat }

## Questions over a screen (screens/ask)

ask-wrote-this = You wrote this among the questions
ask-on-no-disk = Some words are not on the disk yet
ask-silent-disk = The disk does not answer. What was shown as saved is safe; the last words may be in no file. This closes by itself once the disk has them. Ctrl-C or Ctrl-X leaves now.
ask-never-saved = Words that are never saved, anywhere.
ask-do-not-keep = write and do not keep
ask-how-to-write = How would you like to write?
ask-how-heavy-now = How heavy is it now?
ask-how-heavy-before = Before you begin: how heavy is it?
ask-weight = 0 is light, 10 is as heavy as it gets. Enter or Esc skips.
ask-weight-told = 0 is light, 10 is as heavy as it gets. Enter keeps { $weight }. Esc skips.

# Said behind the sentences before it.
ask-or-begin-to-write = Or just begin to write.
ask-saving-failed = Saving failed. Quitting now would lose them.
ask-stay = Stay
ask-write-a-copy = Write a copy among the backups, and leave
ask-leave-without = Leave without them
ask-wait-for-disk = Stay, and wait for the disk
ask-leave-without-waiting = Leave without waiting
ask-still-being-written = Something is still being written
ask-so-far-in-a-draft = So far it is in a draft on the disk. From now on nothing unfinished goes there.
ask-keep-as-is = Keep it as it is
ask-without-a-draft = Keep writing, without a draft
ask-without-a-draft-hint = Until you save or close it, it is on the screen only.
ask-leave-setting-off = Leave the setting off
ask-offered-afterwards = They are not on the disk yet. You will be offered them after these questions.
ask-nothing-kept-before = They are not on the disk yet. Nothing is kept until you choose Begin.
ask-take-this-back = Take this back?
ask-not-on-this-screen = It is not on this screen: { $what }.
ask-take-it-back = Take it back
ask-not-yours = { $who ->
    [hurt] You are here as the one who was hurt. This is not yours: { $what }.
    [broke] You are here as the one who broke trust. This is not yours: { $what }.
   *[other] It belongs to one person: { $what }.
}
ask-redo-of-another = Do again what somebody else did?
ask-undo-of-another = Take back what somebody else did?
ask-do-it-again = Do it again
ask-redo-as = { $who ->
    [hurt] I am the one who was hurt. Do it again
    [broke] I am the one who broke trust. Do it again
   *[other] Do it again
}
ask-undo-as = { $who ->
    [hurt] I am the one who was hurt. Take it back
    [broke] I am the one who broke trust. Take it back
   *[other] Take it back
}
ask-draft-erased = You erased its words on { $day } at { $time }. Until you choose, they are still there.
ask-draft-told = { $count ->
    [one] 1 word, last typed { $day } at { $time }. Nothing was lost.
   *[other] { $count } words, last typed { $day } at { $time }. Nothing was lost.
}
ask-keep-draft = You were writing this. Go on with it?
ask-which-helplines = Which country’s helplines?
ask-kept = It is kept in your journal, in a file.
ask-kept-when-closed = Once you close it, it is kept in your journal, in a file.
ask-nothing-yet = Nothing is being written here, so these words have done nothing yet. ^X keeps them in a draft, for next time.
ask-nothing-yet-and-no-file = Nothing is being written here, so these words have done nothing yet. ^X leaves without them: they are in no file.
ask-entry-without-w = Put it in a new entry, without the first { "w" }
ask-entry-without-w-hint = if that was the key to write
ask-put-in-entry = Put it in a new entry
ask-in-no-file = It is in no file.
ask-put-this-in-entry = Put this in a new entry?
ask-window-keeps-nothing-why = { $why }. Your words did nothing here. Copy them if you need them.
ask-window-keeps-nothing = This window cannot keep your words
ask-undo-past-erased = What was deleted for good stays deleted. The change before that was: { $what }.
ask-undo-past-lost = What you did last cannot be taken back. The change before that was: { $what }.
ask-redo-past-erased = What was deleted for good stays deleted. What was taken back before that: { $what }.
ask-redo-past-lost = What you did last cannot be taken back. What was taken back before that: { $what }.
ask-take-back-older = Take back something older?
ask-do-older-again = Do something older again?
ask-here-elsewhere = { $who ->
    [hurt] In another window the one who was hurt is here. Until you choose, this one shows nothing of either of you.
    [broke] In another window the one who broke trust is here. Until you choose, this one shows nothing of either of you.
   *[other] In another window both of you are here. Until you choose, this one shows nothing of either of you.
}
ask-changed-elsewhere = “Who is here?” was answered again in another window. Until you choose, this one shows nothing of either of you.
ask-who-is-here = Who is here?
ask-role-both = Both of us, together
ask-role-unsaid-hint = the pages for each of you are shown
ask-filled-in-alone = { $who ->
    [hurt] The one who was hurt filled it in here, alone. Are they here?
   *[other] The one who broke trust filled it in here, alone. Are they here?
}
ask-leave-closed = Leave it closed
ask-show-it = Show it
ask-before-shown = Before it is shown
ask-leave-in-trash = Leave it in the trash
ask-whose-is-it = Whose is it?
ask-put-it-back = Put it back
ask-theirs-to-put-back = { $who ->
    [hurt] Only the one who was hurt may put it back. Are they here?
   *[other] Only the one who broke trust may put it back. Are they here?
}
ask-theirs-to-delete = { $who ->
    [hurt] Only the one who was hurt may delete it for good. Are they here?
   *[other] Only the one who broke trust may delete it for good. Are they here?
}
ask-delete-this = { $kind ->
    [entry] Delete this entry for good?
    [page] Delete this page for good?
    [promise] Delete this promise for good?
    [talk] Delete this talk for good?
   *[other] Delete this for good?
}
ask-mark-one = Go to an answer with ↑ or ↓ first.
ask-cannot-be-undone = It cannot be undone. Backups made before this moment, even from today, may hold it for eight weeks or more, unless you delete them too.
ask-keep-in-trash = Keep it in the trash
ask-delete-for-good = Delete it for good
ask-delete-with-backups = Delete it for good, and the backups so far
ask-forget-undo = { $count ->
    [one] { "u" } can take back { $count } step. To do so, this workbook keeps what was there before, even lines and words that you took out. What you see now stays. Backups made before this moment, even from today, may hold it for eight weeks or more, unless you delete them too.
   *[other] { "u" } can take back { $count } steps. To do so, this workbook keeps what was there before, even lines and words that you took out. What you see now stays. Backups made before this moment, even from today, may hold it for eight weeks or more, unless you delete them too.
}
ask-forget-what = Forget what can be undone?
ask-forget-for-good = Forget it for good
ask-forget-with-backups = Forget it for good, and the backups so far
ask-new-backup-is-made = Your workbook stays, and a new backup of it is made.
ask-delete-backups-told = Words that you deleted are then gone from them too. Your workbook stays, and a new backup of it is made. Copies that a sync service or a disk image took are out of reach.
ask-keep-them = Keep them
ask-delete-them = Delete them for good
ask-delete-backups = Delete the backups so far?
ask-new-copies = { $count ->
    [one] They are in a copy among the backups: { $copies }. Bringing them in overwrites nothing, and can be undone.
   *[other] They are in copies among the backups: { $copies }. Bringing them in overwrites nothing, and can be undone.
}
ask-bring-them-in = Bring them into the workbook
ask-not-now-hint = They stay in Settings (,).
ask-not-saved-last-time = Words that could not be saved last time
ask-brought-in-before = brought in before
ask-copies-told = Words that could not be saved in their place. They are among the backups.
ask-bring-its-words = Bring its words into the workbook
ask-bring-its-words-hint = Nothing is overwritten; { "u" } takes it back.
ask-leave-in-backups = Leave it among the backups
ask-delete-copy = Delete the copy for good
ask-delete-copy-hint = What only it holds is then gone.
ask-a-copy = A copy of unsaved words

## Settings (screens/settings)

settings-enter-changes = Enter changes it
settings-nothing-to-undo = There is nothing that could be undone
settings-you-sit-together = You are here together. “I am here as” changes that

# Told when a value was changed: what is set, and to what.
settings-changed = { $setting }: { $value }. Enter again goes on

# What would be shown of somebody, inside a sentence; more than one is joined.
settings-their-numbers = their numbers, on Today and Look back
settings-their-pages = their pages
settings-their-words = their words in the journal
settings-their-ticks = what they ticked and read
settings-and = { $first }, and { $second }
settings-shows-done = { $who ->
    [hurt] It shows what the one who was hurt did here alone: { $what }. Are they here?
    [broke] It shows what the one who broke trust did here alone: { $what }. Are they here?
   *[other] It shows what each of you did here alone: { $what }. Are they here?
}
settings-shows-written = { $who ->
    [hurt] It shows what the one who was hurt wrote here alone: { $what }. Are they here?
    [broke] It shows what the one who broke trust wrote here alone: { $what }. Are they here?
   *[other] It shows what each of you wrote here alone: { $what }. Are they here?
}
settings-show-it-as = Show it: { $who }
settings-before-it-changes = Before it changes

# What can be set.
settings-role = I am here as
settings-company = I do this
settings-what-broke = What broke trust
settings-came-out = It came out
settings-country = Helplines for
settings-day-start = My day starts at
settings-late-from = Nothing hard is offered from
settings-date-order = A date such as 5/10 is
settings-theme = Colours
settings-signs = Symbols and lines
settings-first-way = A new page begins
settings-count-days = Count the days I am here
settings-point-out = Point out excuses
settings-replies = Answer when it gets heavy
settings-bell = A sound when a turn is over
settings-lines = Lines in place of a screen
settings-lines-told = For whoever listens to the screen. From the next start on.
settings-mouse = Hear the mouse
settings-mouse-told = Click and scroll. To select text then, hold Shift.
settings-discreet = Call itself “notes” on the screen
settings-calm-motion = Clocks move once a minute, in words
settings-leave-on-esc = Esc three times leaves at once
settings-leave-unkept = Leave without keeping what I type
settings-copies = Copies of unsaved words
settings-undo = Forget what can be undone
settings-backups = Delete the backups so far

# What it is set to.
settings-role-both = both of us, together
settings-role-unsaid = not said: the pages for each of you are shown
settings-company-one-keyboard = together, at one keyboard
settings-company-alone = alone
settings-company-together = together
settings-company-unsaid = not said
settings-and-more = { $first }, { $second }
settings-what-broke-done = Done
settings-country-none = not chosen
settings-date-order-day-first = 5 October
settings-date-order-month-first = May 10
settings-date-order-asked = asked when it is needed
settings-theme-auto = same as the terminal
settings-theme-dark = dark (Hearth)
settings-theme-light = light (Paper)
settings-theme-terminal = the terminal’s own
settings-signs-auto = same as the terminal
settings-signs-ascii = plain ASCII
settings-signs-unicode = Unicode
settings-first-way-free = with free writing
settings-first-way-plain = with plain facts
settings-first-way-last = the way I wrote last
settings-asks-first = asks first
settings-open = open
settings-yes = yes
settings-no = no

# Below a line, and below them all.
settings-day-start-told = Before that hour it still counts as the day before.
settings-replies-told = Now and then, a sentence and some ways on: when writing made it heavier, or after low days.
settings-late-from-told = It lasts until your day starts. The same goes for days near a date that may hurt.
settings-leave-unkept-on = Nothing unfinished is on the disk. Ctrl-X drops it, Ctrl-C keeps it. If the program is cut off or the power fails, what you were typing is gone.
settings-leave-unkept-off = If yes, a crash or a power cut loses what you are typing.
settings-you = You
settings-private = Privacy
settings-comfort = Comfort
settings-kept = What is kept
settings-where-words-live = where your words live
settings-privacy-of-two = Two of you write in this workbook. What one of you writes alone is not shown on pages for two; anyone at this keyboard can open it. The journal names whose it is and asks first, and Find leaves it out. Showing it takes a yes, or another answer to “I am here as”. A book for each of you keeps them apart: “Your book, and its lock”.
settings-privacy-of-locked = This book is locked when it is closed, and all of its files are sealed. Nothing is sent anywhere. A lock cannot help against someone who makes you open it, or who watches this computer.
settings-privacy = Plain files, without a lock. Other accounts cannot open them. Anyone who uses this account can. Nothing is sent anywhere. It can hide from a glance, not from a search.

## The journal (screens/journal)

# What is shown, as it is told above the list; more than one stands with a dot between.
journal-of-stage = stage { $stage }
journal-on-this-day = on this day

# The questions that set it.
journal-by-stage = By stage
journal-by-way = By way of writing
journal-by-tag = By tag
journal-by-date = By date
journal-show-everything = Show everything
journal-show-which = Show which entries?
journal-nothing-to-choose = There is nothing to choose from here. What one of you wrote alone is left out.
journal-none-has-one = No entry has one yet.
journal-which-stage = Which stage?
journal-which-way = Which way of writing?
journal-which-tag = Which tag?
journal-from-when = From when?
journal-last-seven = the last 7 days
journal-last-thirty = the last 30 days

# The list, and an entry.
journal-only = Only { $filter }: { $count } of { $of-count }. Esc shows everything.
journal-empty = Nothing is written yet. { "n" } begins an entry. One line is enough, and it stays on this computer. { "p" } lists the pages you filled in.
journal-none-fits = No entry fits this filter. { "f" } changes it, Esc shows everything.
journal-day-today = Today
journal-closed = closed
# What Enter does on it, for the footer.
journal-edit-begins = begin one
journal-edit-shows = show
journal-by = { $who ->
    [hurt] by the one who was hurt
    [broke] by the one who broke trust
   *[other] by both of you
}
journal-by-short = { $who ->
    [hurt] by who was hurt
    [broke] by who broke trust
   *[other] by both
}
journal-lighter = lighter after than before
journal-heavier = heavier after than before
journal-as-heavy = as heavy after as before
journal-weight-before = { $weight } before
journal-weight-after = { $weight } after
journal-written-by-other = { $who ->
    [hurt] Written here by the one who was hurt, alone. → asks before it is shown.
   *[other] Written here by the one who broke trust, alone. → asks before it is shown.
}
journal-is-that-one-here = { $who ->
    [hurt] It was written here by the one who was hurt, alone. Are they here?
   *[other] It was written here by the one who broke trust, alone. Are they here?
}
journal-moved-to-trash = Moved to the trash. { "u" } brings it back
journal-this-day = On this day
journal-nothing-this-day = Nothing was written on this day in other years.
journal-look-at-this-day = Look at what you wrote on this day?
journal-old-words = { $count ->
    [one] There is { $count } entry from another year. Old words can hurt. You need not look.
   *[other] There are { $count } entries from other years. Old words can hurt. You need not look.
}

## An entry (screens/entry)

entry-another-way = another way
entry-never-saved = Not kept: this page is never saved, here or on the disk. Once it is closed, it is gone.

# Two labels of the same width, with a blank behind them.
entry-title = Title{ " " }
entry-tags = Tags{ "  " }
entry-tab-to-write = Tab to write one

# What stands between quotation marks, which are those of the keyboard.
entry-tags-hint = { $quote }two words{ $quote } in quotes, or two-words, are one tag
entry-tags-told = { $count ->
    [one] 1 tag: { $tags }
   *[other] { $count } tags: { $tags }
}

# Below the words.
entry-weight-both = how heavy: { $before } → { $after }
entry-weight-before = how heavy before: { $before }
entry-weight-after = how heavy: { $after }
entry-weigh = { $key } how heavy is it?

# What is asked around it.
entry-go-on-with-feelings = Go on with feelings anyway
entry-close-it = Close it anyway
entry-keep-hint = It becomes an entry like any other.
entry-ten-minutes-outside = Ten minutes outside is enough. The journal can wait
entry-let-go-told = Let go. It is in no file
entry-turn-plain = Plain facts
entry-turn-body = The body
entry-turn-walk = A walk
entry-turn-walk-hint = Ten minutes, without a screen.
entry-turn-person = A person
entry-turn-person-hint = Somebody from your circle, or a helpline.
entry-another-way-now = Another way, this time?
entry-no-lighter = Three times now, writing about feelings left it no lighter. That happens to many people. Something else may be kinder.

## Writing and marking apart (screens/apart)


# The same as a heading, or at the start of a line.
apart-rungs-told = Write down together what there is to mark. These lines are in no file, and go when this page closes.
apart-say-aloud = Say it aloud first: { $what }
apart-met-at-table = Nothing has to follow. Either of you can stop at any moment. Enter picks a line. What you pick can go on the table, with a yes from each of you.
apart-met-far = Nothing has to follow. Either of you can stop at any moment. This can go on the table only where both of your books are here and have their place at it. None of it is kept.
apart-lay-met = Lay what is picked on the table
apart-nothing-picked = Nothing is picked yet.
table-ask-touch = What do you mark?
table-ask-touch-told = Each of you marks alone at the keyboard, while the other looks away. Only what both of you mark yes is shown.
table-ask-met = Is this the hand of { $name }?
table-told-met = This goes on the table once each of you has said yes here, and not before. Either of you can take it back at any time, alone. It says nothing about another day.
table-met-yes = Yes, this is { $name }, and it is a yes
table-met-no = No, leave it
key-table-touch = mark, each alone, what would be all right: only what both mark yes is shown
apart-own-how = You and your partner have a table, so each of you does this page in your own book. Yours is here. What you write stays in this book until you choose to lay a copy on the table: then { "t" } shows you first what would go there. On the table none of it is shown until your partner has laid theirs.
apart-which-side = which side is yours?
apart-own-write = Write my side
apart-own-side = This is your side. It is in your book alone until you lay a copy of it on the table.
apart-own-side-laid = This is your side. You laid a copy of it on the table. What you change here is in your book alone until you lay it again.
apart-own-laid = You laid a copy of your side on the table.
apart-lay-row = Lay a copy of my side on the table
apart-lay-told = This goes on the table, word for word, and nothing else from this book. It is shown there as soon as both of you have laid yours: at once, if your partner has. You can take it back there or erase it, and nobody asks why.
apart-lay-again = You laid a side of this page before. This one is shown in its place, with the earlier one below it: at once, if your partner has laid theirs. It goes there word for word, and nothing else from this book does.
apart-lay-honest = Know this first: if your partner has laid nothing yet, only the screen waits for them. The words are in the table’s file at once, on every computer that has it, and whoever reads that file can read them.
apart-lay-not = Keep it here
apart-lay-yes = Lay it on the table
apart-nothing-to-lay = Nothing is written here yet that could go on the table.
table-side-lies-there = A copy of your side is on the table. It is shown there as soon as both of you have laid yours.
key-apart-lay-out = lay a copy of your side on the table you share
apart-name-each = Each of you
apart-how-it-goes = Each of you writes apart, at this keyboard. Nothing is shown until both pages are sealed and both of you have said open. Before that, either of you may take your own page back and give no reason.
apart-hides-from-a-glance = This hides from a glance, not from a search: whoever reads the file can read what is sealed. The program cannot tell who is at the keyboard.
apart-whose-turn = whose turn is it?
apart-hand-over = { $who ->
    [hurt] Hand over the keyboard. The one who was hurt has it now.
    [broke] Hand over the keyboard. The one who broke trust has it now.
   *[other] Hand over the keyboard. One of you has it now.
}
apart-other-looks-away = The other one looks away, or leaves the room.
apart-both-said-open = Both of you have said open. Come back together.
apart-wait-as-you-like = You may wait as long as you like before you look.
apart-one-line-at-a-time = Talk about one line at a time. Enter or → goes through: keep, reword, park. A line may stay without an answer.
apart-marks-are-hidden = Hand over the keyboard. What was marked is hidden now.
apart-marks-more = Hand the keyboard back. Something was added that is still to be marked. What was marked is hidden now.
apart-add-line = a line of your own; the other one finds it here, too
apart-either-first = One of you takes the keyboard. Either may go first.
apart-marking-hint = Enter or → goes through: yes, maybe, not now. What you leave alone counts as not now. Each time is new: an old yes is over.
apart-who-looks = { $who ->
    [hurt] Only the one who was hurt looks at this now. Until you seal it, whoever takes your turn can read it.
    [broke] Only the one who broke trust looks at this now. Until you seal it, whoever takes your turn can read it.
   *[other] Only one of you looks at this now. Until you seal it, whoever takes your turn can read it.
}
apart-you-said-open = Your page is sealed, and you have said open. Nothing is shown until the other one says so too, and they need not.
apart-both-sealed = Both pages are sealed. Nothing is shown until each of you has said open. There is no hurry, and no is fine.
apart-other-not-sealed = Your page is sealed. The other one is not sealed yet.
apart-marks-told = Each of you marks, while the other looks away, what would be all right now. Only what both of you mark yes is shown. Nothing else is kept or written down.
apart-marks-warning = Know this first: if one of you marks every line yes, what is missing shows where the other one did not.
apart-nothing-to-mark = There is nothing to mark yet. Write it down together first.
apart-not-written = not written yet
apart-nothing-today = Nothing today. That is an answer too.
apart-yes-from-both = Yes from both of you, for now:
apart-nothing-follows = Nothing has to follow. Either of you can stop at any moment. Enter keeps a line with today’s date, if you both want that.

# Told when something was done.
apart-sealed-told = Sealed. Their turn now, whenever they like
apart-taken-back = Taken back, and deleted
apart-deleted = Deleted
apart-kept-with-date = Kept on your shared page, with today’s date

# Marks: the longest is eight letters wide or less.
apart-mark-yes = yes
apart-mark-maybe = maybe
apart-mark-not-now = not now

# Both sides, opened.
apart-opened = Opened by both of you. Written on { $day }.
apart-left-empty = (left empty)

# What can be chosen.
apart-opened-before = opened before
apart-kept = kept
apart-show-both = Show both pages
apart-have-it = I have it, and nobody is looking
apart-leave-for-now = Leave it as it is, for now
apart-not-yet = Not yet, after all
apart-say-open = Say open
apart-seal-mine = Seal my page
apart-done = Done
apart-page-of-exercise = The page of this exercise
apart-take-mine-back = Take my page back
apart-one-by-one = Go through the lines one by one
apart-begin = Begin
apart-delete-pages = Delete these two pages
apart-pages-of = The two pages of { $day }
apart-is-sealed = sealed
apart-is-not-sealed = not sealed
apart-write-if-you-want = write, if you want to
apart-on-each-list = on each list

# What is asked.
apart-seal-ask = Seal your page?
apart-seal-told = From then on it is shown to nobody, you included, until both of you have said open. You can still take it back.
apart-write-on = Keep writing
apart-seal-it = Seal it
apart-take-back-ask = Take your page back?
apart-take-back-told = What you wrote here is deleted for good. No reason is asked, and the other page is not shown. Copies that were made before now may still hold it, for eight weeks or more.
apart-leave-it = Leave it
apart-take-it-back = Take it back
apart-delete-ask = Delete both pages for good?
apart-delete-told = What each of you wrote here is deleted. Lines that you kept stay where they are. Copies that were made before now may still hold it, for eight weeks or more.
apart-leave-them = Leave them
apart-delete-them = Delete them

## Help (screens/help)

help-safer-device = A device they do not use is safer.
help-say-where = Say where you are, for the lines that fit
help-trained-to-listen = SOMEONE TRAINED TO LISTEN
help-where-short = Where are you? Type its first letters.
help-where = Where are you?{ "  " }Type the first letters, or move and press Enter.
help-where-typed = Where are you?{ "  " }{ $typed }…{ "  " }Enter: { $name }
help-where-town = Where are you?{ "  " }{ $typed }…{ "  " }Enter: { $name } · { $country }
help-no-place = No place here begins with “{ $typed }”. Backspace takes letters back.
help-no-place-but-urgent = No place here begins with “{ $typed }”. The numbers above are for this. Enter says more. Backspace takes letters back.

# The lines of a country, and what they stand under.
help-directories = directories of helplines
help-if-a-number-fails = If a number fails, call your emergency number. From a phone that someone checks, a call can show in the list of calls and on the bill. Another phone is safer.
help-call-today-if = CALL SOMEONE TODAY IF
help-need-emergency = in danger now? call
help-need-abuse = frightened of someone close to you
help-need-own-harm = afraid of what you may do to someone
help-need-crisis = thoughts of suicide, or too much to carry
help-need-sexual-violence = sexual violence
help-need-text = by text or in sign language
help-need-children = children and young people
help-need-gambling = gambling
help-need-health = health
help-need-other = other lines

# A day such as 23 November, its year, and where that was seen.
help-checked-on = Checked on { $day } { $year } with: { $seen }
help-check-first = Check before you rely on it.

# What emergency numbers stand under.
help-in-danger = IN DANGER NOW? CALL
help-not-confirmed = not confirmed

# What a line helps with, in a word.
help-word-abuse = abuse
help-word-crisis = crisis

# What can be chosen.
help-row-where = Where are you?
help-row-all = another country
help-row-another = Another country
help-row-keep = Keep this country for next time
help-row-safety = A private check. No answer is kept
help-row-own-harm = If you hurt someone: how to stop, and whom to call
help-row-calls = When to call today: signs that should not wait
help-row-numbers = Back to the numbers
help-row-check = Back to the check

# The names of the page.
help-name = Help
help-name-of-country = Help › { $country }
help-name-calls = Help › When to call today
help-name-own-harm = Help › If you hurt someone
help-name-limits = Help › What can be hidden

# Told at the foot.
help-no-place-kept-nowhere = That is not a place, and it is kept nowhere. The numbers above are for this
help-no-country-kept-nowhere = That is not a country here; your words are kept nowhere
help-no-place-begins = No place here begins with “{ $words }”
help-type-first-letters = Type its first letters, or move to a country and press Enter
help-kept = Kept in your workbook
help-kept-hint = Settings (,) changes it

## Today (screens/today)

today-good-morning = Good morning.
today-good-afternoon = Good afternoon.
today-good-evening = Good evening.
today-late = It is late. You can stop here, and sleep.
today-tender = Today may be a tender day. Nothing here has to be done.
today-back-tender = Welcome back. Today may be a tender day. Nothing has to be done.
today-back = Welcome back. Everything is where you left it.
today-pulse-number = ✓ Today you said { $number } · { "p" } changes it
today-pulse-of-one = ✓ Answered today: { $who }
today-pulse-of-two = ✓ Answered today: each of you · { "p" } changes it

# What is due. The first words of a line are by themselves, or before “: ” and the words of a person.
today-break = A break
today-break-rests = your talk rests
today-your-plan = your plan
today-promise = A promise
today-put-right = To put right
today-look-again = Look at it again
today-to-ask = To ask for
today-your-talk = Your talk
today-talk-begun = A talk you began
today-own-page = A date you set on a page of yours
today-pulse = A pulse
today-pulse-minutes = 2 min
today-week-pulse = { $count ->
    [one] The pulse of the week: { $count } short question
   *[other] The pulse of the week: { $count } short questions
}
today-week-pulse-for = The pulse of the week, for { $who }
today-week-pulse-for-short = { $who ->
    [you] The pulse of the week: you
    [partner] The pulse of the week: your partner
    [hurt] The pulse of the week: who was hurt
    [broke] The pulse of the week: who broke trust
    [together] The pulse of the week: each of you
   *[nobody] The pulse of the week: nobody named
}
today-week-pulse-of-two = The pulse of the week, for each of you
today-week-pulse-of-two-short = The pulse of the week: each of you
today-months-on = { $count ->
    [one] One month on: look in again
   *[other] { $count } months on: look in again
}
today-monthly = Once a month
today-monthly-page = Once a month: { $page }
today-monthly-own-page = Once a month: a page of your own, in “{ $stage }”
today-date-today = Today
today-date-tomorrow = Tomorrow
today-date-yesterday = Yesterday
today-date-near = Near, on { $day }
today-more = and { $count } more
today-more-on-plan = and { $count } more on the plan
today-earlier = earlier days are on the plan
today-older = { $count ->
    [one] { $count } older one waits on the plan
   *[other] { $count } older ones wait on the plan
}
# A row of Today: what lies on the table of two. The words stand before “the table”, which leads there.
today-the-table = the table
today-on-table = { $count ->
    [one] { $count } thing you both agreed for today
   *[other] { $count } things you both agreed for today
}
today-offered = { $count ->
    [one] { $count } line offered to you
   *[other] { $count } lines offered to you
}
today-folder-lost = The folder of your table was not found
today-printed-on-table = On your table: { $what }
today-close-days = { $away }: close those days

# One small thing.
today-small-thing = One small thing
today-small-thing-tender = One small thing, only if you like
today-read = Read: { $title }
today-try = Try: { $title }
today-hold = Hold a talk: { $title }
# A page that was begun, and how many of its questions have an answer.
today-go-on = { $answered-count ->
    [one] Go on with “{ $title }”: { $answered-count } of { $of-count } is answered
   *[other] Go on with “{ $title }”: { $answered-count } of { $of-count } are answered
}
# The same, of a page that is not named where others may see it.
today-go-on-own = { $answered-count ->
    [one] Go on with a page of your own, in “{ $stage }”: { $answered-count } of { $of-count } is answered
   *[other] Go on with a page of your own, in “{ $stage }”: { $answered-count } of { $of-count } are answered
}
# What stands in the place of the small thing for somebody who was away.
today-stopped = Where you stopped
today-last-here = You were last here on { $day }.
today-lighter = { $key } something lighter
today-put-it-away = { $key } put it away
# What somebody left for themselves.
today-left-yesterday = You left this for yourself yesterday.
today-left-on = You left this for yourself on { $weekday }.
today-space-done = Space done
today-something-else = { $key } something else
today-let-it-go = { $key } drop it
today-let-go = Dropped. { "u" } brings it back
# Enter on it: the line stands below this, whole.
today-own-asked = What you left for yourself
today-own-done = It is done
today-own-dropped = Drop it
today-own-dropped-hint = it is not brought up again
# Once one small thing was done, nothing more is offered unless it is asked for.
today-enough = That was enough for today.
today-one-thing = You did one thing today.
today-leave-it = Leave it here
today-enter-closes = Enter closes
today-enter-leaves = Enter leaves the program. Everything is kept
today-for-tomorrow = A line for tomorrow
today-one-more = Go on with one more thing
today-put-away = Put away until you open it yourself. { "u" } brings it back
today-space-when-true = Space when it is true
# A key, and what it does.
today-another = { $key } another
today-not-today = { $key } not today
today-prompt-heavy = This one is heavy. { "x" } or { "a" } sets it aside.
today-prompt-stings = This one may sting. { "x" } or { "a" } sets it aside.
today-write-freely = Write freely
today-write = Write: { $way }
today-path = you are here
today-if-wanted = if you want to
today-as-you-said = today, as you said
today-small-thing-if-room = one small thing, if there is room
today-here-first = { $stage }. Nothing here has to be finished.
today-for-a-change = for a change
# Why something stands there that is none of the few things in order.
today-next-in = Next in “{ $stage }”.
today-here = { $stage }, { $count } of { $of-count } so far.
today-plan = Plan
today-help = Help, and who to call
today-endings = three good endings
today-endings-told = Rebuild. Wait. Part with care.

# What Space does, and what is said of it.
today-done-kept = kept
today-done-ticked = ticked
today-told-kept = It is marked as kept. { "u" } takes it back, ↓ goes on
today-told-ticked = It is ticked. { "u" } takes it back, ↓ goes on
today-kept = Kept: “{ $what }”
today-kept-later = Kept, entered later: “{ $what }”
today-takes-back = { "u" } takes it back
today-plan-marks = Enter opens the plan, where older days are marked
today-theirs-whose-it-is = That is for the one whose promise it is. Enter: which of you is speaking
today-each-for-yourself = Each of you says that for yourself. Enter: which of you is speaking

# What is put off until tomorrow.
today-always-here = This is always here, and never has to be done
today-whose-not-today = Who is putting it off?
today-whose-not-today-words = Each of you decides that for yourself. What one puts off is still there for the other one.
today-of-one = It is { $who }
today-of-each = It is both of us
today-put-off-for = Not today, for { $who }. { "u" } brings it back
today-put-off-for-each = Not today, for each of you. { "u" } brings it back

# The same as lines to print.
today-printed-nothing = There is nothing else for today. Come back when you like.
today-printed-pulse = Today’s pulse is answered.
today-printed-pulse-of-one = Today’s pulse is answered: { $who }.
today-printed-pulse-of-two = Today’s pulse is answered: each of you.
today-printed-more = And { $count } more
today-printed-more-on-plan = And { $count } more, on the plan
# $count is 7 or 30.
today-from-before = { $count ->
    [7] You wrote something a week ago. Enter shows it
   *[other] You wrote something a month ago. Enter shows it
}
today-printed-from-before = { $count ->
    [7] You wrote something a week ago. It is in the journal
   *[other] You wrote something a month ago. It is in the journal
}
today-printed-earlier = Earlier days are on the plan
today-printed-away = { $away }: those days can be closed on the plan
today-printed-read = Read: { $title } ({ $stage }, { $minute-count } min)
today-printed-try = Try: { $title } ({ $stage }, { $minute-count } min)
today-printed-own = Something small that you left for yourself
today-printed-enough = Done today: { $what }. That was enough for today.
today-printed-one-thing = You did one thing today. That was enough.
today-printed-stopped = Where you stopped: a page that you began ({ $stage })
today-printed-hold = Hold a talk: { $title } ({ $stage }, { $minute-count } min)
today-printed-tick = When it is true: { $step } ({ $stage })
today-printed-written = You have written about today’s question.
today-printed-prompt = To write from: { $prompt }
today-printed-review = A line of the plan to look at again
today-printed-mend = Something to put right, on your plan
today-printed-ask = Something to ask for, on your plan
today-printed-hard-date = A date that may hurt

## Look back (screens/look_back)

look-back-ask = Look at then and now?
look-back-ask-words = A sentence of yours from early on, and one from lately. Old words can hurt. You need not look.
look-back-span = { $from } to { $to }
# A week, by its first day.
look-back-from = from { $day }
look-back-pulse = Pulse
look-back-pulse-of-two = Pulse, from when two of you sat here
look-back-pulse-of = Pulse of { $who }
look-back-pulse-of-nobody = Pulse, from before you chose a role
look-back-heard = How heard you felt in talks
look-back-promises = Promises by week
look-back-days = Days you were here
look-back-written = Words and minutes
look-back-calm = Which way of writing leaves you calmer
look-back-sliders = Two sliders
look-back-then-and-now = Then and now
look-back-own-pulses = Each of you has a pulse of your own. None is shown where both of you may look.
look-back-no-pulse = No pulse in this period. One number a day, from Today, makes the points. From three on, this says whether anything changed.
look-back-other-pulses = Pulses taken in another role are for that person alone. Settings (,) changes the role.
look-back-one-number = One number a day
look-back-stretch = { $count ->
    [one] Each point is the middle of a week.
   *[other] Each point is the middle of { $count } weeks.
}
look-back-no-sliders = Nothing in this period. The page “Two sliders” is for once a month at most, and only if it helps you.
look-back-both = both
look-back-sliders-apart = They may move apart, and both are fine. Nobody is owed a look at them.
# The ends of a chart.
look-back-chart-day = { $day } { $month }
look-back-chart-day-of-a-year = { $day } { $month } { $year }

# The days of the week, down the side of a calendar.
look-back-monday = Mo
look-back-tuesday = Tu
look-back-wednesday = We
look-back-thursday = Th
look-back-friday = Fr
look-back-saturday = Sa
look-back-sunday = Su
look-back-days-legend = ░ here, with few words or none{ "   " }▒ some lines{ "   " }▓ a page{ "   " }█ more
look-back-day-count = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

look-back-no-promise = No promise in this period. Small ones with a day, made on the plan, show here as dots. Early word counts as keeping faith.
look-back-by-you = By you
look-back-by-both = By both of you, one mark for two
look-back-by = By { $who }

# How much was written. Long numbers come with their thousands set apart, as the second phrase says.
look-back-thousands = { $thousands },{ $rest }
look-back-words = { $count ->
    [one] { $number } word
   *[other] { $number } words
}
look-back-entries = { $count ->
    [one] { $number } entry
   *[other] { $number } entries
}
look-back-words-in-entries = { $words } in { $entries }.
look-back-minutes-spent = { $count ->
    [one] { $count } minute of writing.
   *[other] { $count } minutes of writing.
}
look-back-hours-spent = { $count ->
    [one] { $count } hour of writing.
   *[other] { $count } hours of writing.
}
look-back-hours-and-minutes-spent = { $hour-count ->
    [one] { $hour-count } hour
   *[other] { $hour-count } hours
} and { $minute-count ->
    [one] { $minute-count } minute
   *[other] { $minute-count } minutes
} of writing.
look-back-alone-apart = What one of you wrote alone is counted for that person, and is not shown here.
look-back-no-entry-of-both = No entry of both of you in this period.
look-back-no-entry = No entry in this period. One line makes one.
look-back-no-calm-of-two = Two people are never one number, so none is shown where both of you read. Each of you can see this alone, once Settings says who is here.
look-back-calm-over-all = This covers all your entries.

look-back-no-pair-of-two = What one of you wrote is not shown where both of you read. Each of you can see this alone, once Settings says who is here.
look-back-no-pair = Nothing to set side by side yet. This needs two pages or entries about the same thing, two weeks apart.
look-back-pair-offered = A sentence of yours from early on, beside one from lately. Enter asks first. Not today is fine.
look-back-then = Then, { $day }
look-back-now = Now, { $day }
look-back-only-pair = This is the only pair so far. Esc puts it away.
look-back-pair-of = { $nth-count } of { $of-count }. a shows another, Esc puts it away.
look-back-both-written = Both written as “{ $way }”.

look-back-nothing = There is nothing to look back on yet, and that is fine.
look-back-will-be = What will be here, from your own words and ticks:
look-back-will-be-days = From the first day: the days you were here. There is no streak to keep.
look-back-will-be-words = From the first entry: how much you wrote, and in which way.
look-back-will-be-promises = From the first promise: promises by week, as dots.
look-back-will-be-pulses = From three pulses: whether anything changed. Fewer say nothing yet.
look-back-will-be-calm = From ten rated entries: which way of writing leaves you calmer.
look-back-will-be-pairs = After two weeks: a sentence from then beside one from now. It asks first.
look-back-no-score = It is for you, and it is not a score.

## Pulse (screens/pulse)

pulse-no-answer = There is no answer yet. Type a digit, or s to skip
pulse-answered-before = You have answered before. That is not shown; what you answer now counts.
pulse-place = The week · question { $nth-count } of { $of-count }
pulse-type-number = Type a digit; 1 and then 0 is 10.
pulse-type-option = Type the digit of one.
pulse-esc-closes = Not today: Esc closes.
pulse-skips = s skips.
pulse-too-heavy = If it is too heavy to carry alone: { "H" } shows who to call.
pulse-keeps-marked = Not kept yet. Enter keeps what is marked.
# “Kept”, or what is true of it instead.
pulse-enter-closes = { $kept }. Enter closes.
pulse-enter-goes-on = { $kept }. Enter goes on.
pulse-whose = Whose pulse is it?
pulse-whose-week = Whose pulse of the week is it?
pulse-each-alone = Each of you has a pulse of your own, and answers it alone.
pulse-answered = answered
pulse-enter-picks = Enter picks. Not today: Esc closes.
pulse-take-keyboard = Please take the keyboard. The other one looks away until this page is closed.
pulse-here-alone = I am here, and alone with this page
pulse-enter-shows = Enter shows the question. Not today: Esc closes.
pulse-not-shown-again = Answered. The answer is not shown here again

## The answer to what weighs (screens/reply)

reply-title = A word about that
# Two numbers from 0 to 10, said before and after writing.
reply-risen = You said { $before } before, and { $after } now. Writing can do that, and it does not mean that you did it wrong. You need not stay alone with it.
reply-low-again = This is the third low number in a row. That is a lot to carry, and you did nothing wrong by saying so. You do not have to carry it alone.
# The same, from the fourth low number in a row on.
reply-low-still = The number is low again, as it was the days before. That is a lot to carry, and you did nothing wrong by saying so. You do not have to carry it alone.
reply-not-safe = It was not safe to be open this week. You owe nobody your openness, and you need not change that by yourself.
reply-not-on = No is an answer, and it needs no reason. Nothing here has to go on, and all that you wrote stays.
reply-wave = Let the wave pass
reply-person = A person
reply-person-hint = somebody kind: write, or ring
reply-check = The private check
reply-check-hint = no answer is kept
reply-numbers = Numbers to call
reply-call = Call { $name }: { $number }
reply-stop = Stop for today
reply-stop-hint = all is kept, and this closes
reply-close = Back to where I was
reply-off = No more answers like this
reply-off-hint = Settings turns them on again
reply-is-off = Nothing like this is said any more. Settings turns it on again

## A stage (screens/stage)

stage-for-two-later = for two, if that changes
stage-so-many-answered = { $answered-count } of { $of-count } answered
stage-read = read
stage-written = written
stage-held = held
stage-done = done
stage-step = Step: { $mark } { $step }
stage-fits-anybody = These fit anybody. If you say in Settings who you are here, you get the ones that fit you.
stage-spine-is-done = You have done all of these. The rest is there if you want it.
stage-ready = { $of-count ->
    [one] Ready to move on? { $noticed-count } of 1 sign so far. Not yet is fine.
   *[other] Ready to move on? { $noticed-count } of { $of-count } signs so far. Not yet is fine.
}
stage-more = More in this stage
stage-more-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
stage-more-exercises = { $count ->
    [one] 1 exercise
   *[other] { $count } exercises
}
stage-more-prompts = { $count ->
    [one] 1 question to write from
   *[other] { $count } questions to write from
}
stage-more-signs = { $count ->
    [one] 1 sign
   *[other] { $count } signs
}
stage-left-out = { $count ->
    [one] 1 thing here is about something other than what broke trust for you, so it is not listed. / finds it, and Settings changes what you said.
   *[other] { $count } things here are about something other than what broke trust for you, so they are not listed. / finds them, and Settings changes what you said.
}
stage-to-read = to read
stage-steps = steps
stage-exercises = exercises
stage-signs = signs that you are ready – not yet is fine
stage-prompts = to write from
stage-together = together
stage-ticked-by = ticked by { $who }
stage-heavy = heavy
stage-may-sting = may sting
stage-in-short = in short
stage-steps-done = { $done-count } of { $of-count } steps
stage-pages-read = { $done-count } of { $of-count } pages read
stage-pages-unmarked = { $count ->
    [one] { $count } more page leaves no mark when you read it
   *[other] { $count } more pages leave no mark when you read them
}
stage-exercises-done = { $done-count } of { $of-count } exercises
stage-nothing-locks = nothing locks
stage-any-order = Read and tick in any order. You can stop here.

stage-ticked-for = Ticked for { $who }. { "u" } takes it back
stage-unticked-for = Unticked for { $who }. { "u" } takes it back
stage-both-of-you = both of you
stage-ask-whose = Whose tick is it?
stage-ask-whose-words = Each of you has your own.
stage-takes-away = it is ticked: this unticks it
stage-of-each = It belongs to each of us
stage-of-one = It belongs to { $who }

## An exercise (screens/exercise)

exercise-not-kept-in = not kept › { $stage }
exercise-nothing-to-open = This page has its questions, and nothing more to open
exercise-nothing-to-share = Nothing on this page is kept, so there is nothing to share
exercise-shared-told = Marked to share. Nothing is sent; it is only a mark. { "u" } takes it back
exercise-not-shared-told = Not shared any more
exercise-close-it-first = Nothing on this page is kept. Close it first: Esc asks
exercise-filled-in-once = You have filled this in once so far
exercise-fresh-page = A fresh page. The earlier answers stay: { "p" } shows them

# Above its questions.
exercise-why = Why this helps: { $why }
exercise-source = Where it comes from ({ $strength }): { $source }
exercise-say-who = for one of you, say who
exercise-shared = shared
exercise-nothing-kept = Nothing on this page is kept. Once it is closed, it is gone.
exercise-earlier-page = An earlier page, of { $day }. { "p" } shows the one before, Esc goes back.
exercise-the-end = the last page
exercise-question = question { $count } of { $of-count }

# The first page.
exercise-shared-page-alone = A page for two. Nothing is sent anywhere. { "v" } takes it off the pages for two.
exercise-shared-page = A page for both of you. Nothing is sent anywhere. { "v" } takes it off the pages for two.
exercise-keep-nothing = You can write this and keep nothing: Enter asks first.

# A key, and what it does; a blank stands at the end of what is followed by more.
exercise-enter = ▸ Enter{ " " }
exercise-begin = begin
exercise-hold-talk = hold this talk
exercise-new-row = new row
exercise-esc-not-today = Esc not today is fine
exercise-new-page = { $key } new page
exercise-earlier = { $key } earlier
exercise-open-plan = open the plan
exercise-write-apart = write apart
exercise-mark-apart = mark apart

# The last page.
exercise-closing-asks = Nothing on this page is kept. Closing asks once more.
exercise-nothing-yet = Nothing is written yet, and that is fine. The page waits for you.
exercise-answers = { $count ->
    [one] You have answered 1 question. { $kept }. You can stop here.
   *[other] You have answered { $count } questions. { $kept }. You can stop here.
}
exercise-answers-kept = { $count ->
    [one] It is kept
   *[other] They are kept
}
exercise-how-heavy-now = { $key } how heavy is it now?
exercise-how-heavy = How heavy it was: { $before } before, { $after } after.
exercise-earlier-answers = { "p" } shows earlier answers ({ $count } pages).
# The last page: what was written, put together, and what it leads on to.
exercise-put-together = your words, put together
exercise-as-one-text = your words, as one text
# A column of a table, or the name of a row, before what stands there.
exercise-cell = { $asked }: { $said }
exercise-places-to-look-at = { $count ->
    [one] { $count } place still looks like an excuse
   *[other] { $count } places still look like excuses
}
exercise-leave-in-or-change = You can change it or leave it in. Both are fine.
exercise-does-not-wait = this does not wait
exercise-next = next, now or another day
exercise-space-ticks = Space ticks
# Under a step at the end of a page that is not kept.
exercise-tick-alone-is-kept = Only the tick is kept, and nothing of this page.
exercise-ticks-steps = Space ticks a step. Enter opens what is marked
exercise-read-aloud = Read it out, or hand it over
exercise-again = Come back to it on a day
exercise-again-is-on = On Today again: { $day }
exercise-change = Change something
exercise-ask-again = When do you want to come back to it?
exercise-ask-again-told = Today only says that a page of yours is waiting.
exercise-again-tomorrow = Tomorrow, { $day }
exercise-again-in = In { $count } days, { $day }
exercise-again-never = Not on a day after all
exercise-again-leave = Leave it as it is
exercise-again-on = It comes back on { $day }. { "u" } takes it back
exercise-again-on-none = It does not come back by itself. { "u" } takes it back
exercise-new-one = { "n" } starts a new one for another day; this one stays.

# What is told of a day.
exercise-day-in-own-words = = { $words }, kept in your own words
exercise-until-then = until then: { $day }
exercise-no-day-yet = “{ $words }”, no day yet
exercise-no-day-yet-until = “{ $words }”, no day yet; until then { $day }
exercise-for-this-month = A new page for this month. The last one is of { $day }: { "p" } shows it.
exercise-last-time = Last time ({ $day }): { $words }
exercise-has-rested = It has rested for a day. You may ask it now, or later, or not at all.
exercise-waits-today = Waits until today { $time }; you can ask sooner.
exercise-waits-tomorrow = Waits until tomorrow { $time }; you can ask sooner.

# A question.
exercise-shows-example = { $key } shows an example
exercise-for-other = { $who ->
    [hurt] This is for the one who was hurt to answer. It is not shown here.
    [broke] This is for the one who broke trust to answer. It is not shown here.
    [both] This is for both of you to answer together. It is not shown here.
   *[other] This is for either of you to answer. It is not shown here.
}
exercise-answered-not-shown = Answered. The number is not shown; what you answer now counts.
exercise-enter-to-write = Enter to write
exercise-one-of = { $words } (picking the line takes the next of these: { $options })
exercise-today-or-type = → for today, or Enter to type a date
exercise-add-a-row = add a row
exercise-number-of = { $number } of { $of-number }
exercise-pick-go-on = pick, go on
exercise-write = write
exercise-your-words = your words: “{ $words }”. Tick it only if it is true.
exercise-excuses-silent = Excuses are not pointed out on this page now. The same key brings that back
exercise-excuses-again = Excuses are pointed out again
exercise-pointed-out = “{ $words }”: { $why } – try: { $instead }
exercise-is-for-other = { $who ->
    [hurt] This is for the one who was hurt to answer
    [broke] This is for the one who broke trust to answer
    [both] This is for both of you to answer together
   *[other] This is for either of you to answer
}
exercise-own-words = These are your own words. Enter goes on typing; { "d" } clears them
exercise-day-has-been = This needs today, or a day in the past
exercise-day-to-come = This needs today, or a day still to come
exercise-no-day-kept = It stays in its field as you wrote it. It is not a day yet

# What is asked.
exercise-write-unkept = Write it, and keep nothing
exercise-write-unkept-hint = Gone once closed. No file ever holds it.
exercise-write-kept = Write it, and keep it
exercise-could-do-harm = This page could do harm in the wrong hands. Nothing is written yet.
exercise-keep-what = Keep what you write here?
exercise-keep-hint = It becomes a page like any other.
exercise-nothing-to-clear = There is nothing here to clear
exercise-nothing-written = Nothing is written on this page yet
exercise-leave-it-here = Leave it here
exercise-to-the-trash-hint = { "u" } brings it back.
exercise-all-goes = All of its answers go with it. The trash is in Settings.
exercise-to-trash-ask = Move this page to the trash?
exercise-not-yours-to-delete = { $who ->
    [hurt] This page is for the one who was hurt to take away
    [broke] This page is for the one who broke trust to take away
    [both] This page is for both of you to take away together
   *[other] This page is for either of you to take away
}
exercise-in-the-trash = This page is in the trash. { "u" } brings it back
exercise-cleared-row-empty = Cleared. { "u" } brings it back; { "d" } again takes the empty row away
exercise-cleared = Cleared. { "u" } brings it back
exercise-line-taken = The line is taken away. { "u" } brings it back
exercise-cell-is-empty = This cell is empty. Its row belongs to the page and stays
exercise-beside-it-stays = There is nothing here to clear. What stands beside it stays
exercise-row-taken = The row is taken away. { "u" } brings it back

## The names of places, in the header.

name-of-welcome = Welcome
name-of-today = Today
name-of-journal = Journal
name-of-unkept = Journal › not kept
name-of-find = Find
name-of-safety = A private check
name-of-keys = Keys
name-of-recovery = Recovery
name-of-break = A break
name-of-talk = Talk
name-of-talks = Talks
name-of-look-back = Look back
name-of-pulse = Pulse
name-of-apart = Apart
name-of-filled = Pages you filled in
name-of-trash = Trash

## What a disk does not do, and why (store/error)

# $why is one of the reasons below, $remedy one of the remedies.
not-saved = Not saved: { $why }. Your words are still here. { $remedy }
not-saved-no-folder = Not saved: the folder cannot be made ({ $why }). Your words are still here. { $remedy }
not-saved-differs = Not saved: it would not read back as it was written. Your words are still here
not-saved-changed = Not saved: the file was changed by something else and cannot be read now ({ $why }). It was left as it is; your words are still here
not-saved-busy = Not saved: another window has this workbook. Close it, and save again
not-saved-only-reading = Not saved: this workbook is open for reading only
draft-not-kept = The draft cannot be kept: { $why }. What you typed is still here, and only here. { $remedy }
nothing-put-back = Nothing was put back: { $why }. The file is as it was
nothing-done-with-copy = Nothing was done with that copy: { $why }
backups-not-deleted = Not every backup could be deleted: { $why }. They are in the folder “backups” beside the workbook

# The same for who has no screen: $safe is one of the two below it.
why-safe = { $why }. { $safe }
why-safe-then = { $why }. { $safe }. { $remedy }
safe-no-workbook-yet = There is no workbook yet
safe-workbook-as-it-was = The workbook is as it was
why-no-folder = the folder cannot be made ({ $why })
why-changed = the workbook cannot be read any more ({ $why })
why-differs = it would not read back as it was written
why-busy = another window has this workbook
why-only-read = this workbook can only be read

remedy-free-space = Free some space
remedy-free-space-by-itself = Free some space; it is tried again by itself
remedy-make-writable = Make the folder writable, or name another with --workbook FILE
remedy-by-itself = It is tried again by itself
remedy-try-again = Try again
remedy-name-another = Name another with --workbook FILE
remedy-choose-backup = Open `trust-guide` to choose a backup
remedy-close-it = Close it, or write there

# Reasons, inside a sentence.
because-full = the disk is full
because-no-right-to-write = this account may not write there
because-read-only-disk = the disk is read-only
because-no-folder-there = the folder is not there
because-silent = the disk does not answer
because-too-large = it is larger than 512 MB
because-folder-in-its-place = a folder has that file’s name
because-part-no-folder = part of the path is not a folder
because-circle = it is a link that leads back to itself
because-the-disk-says = the disk says “{ $words }”
because-no-file-so-large = no file can be that large here
because-nothing-made-there = nothing can be made there
because-name-taken = something else has its name
because-not-a-file = it is not a file
because-unconnected = the workbook is a link to something that is not there now. If that is on another disk, connect it
because-seal-broken = what is in it is damaged, and no longer opens
because-still-halfway = what was left from the last time could not be removed yet
because-plain-there = a file that is not sealed has its name ({ $path }). Move it away
because-log-written-to = the changes beside the workbook were written to in the meantime
because-workbook-is-a-link = the workbook itself is a link to a file elsewhere, and only a book that is here can be locked. Put that file here in place of the link
because-in-the-way = “{ $name }” beside the workbook is { $what }, and not this program’s. Move it away
# What is in the way.
in-the-way-link = a link
in-the-way-folder = a folder
in-the-way-other = not a file
in-the-way-another = another file
in-the-way-no-folder = not a folder
# In a few words, behind a path.
not-seen-absent = not there
not-seen-no-right = this account may not look there

## The lock of a book (store/sealed)

# Why it stays locked.
lock-wrong = That does not open it. Nothing is lost: try again as often as you like
lock-key-gone = The file with its key (key.age) is not there, and there is no copy of it. What you typed may be right
lock-key-damaged = The file with its key (key.age) is damaged, and so are its copies. What you typed may be right
lock-no-code = There is no recovery code for it, or its file (recovery.age) is gone
lock-code-damaged = The file for the recovery code (recovery.age) is damaged, and so are its copies. The code may be right
lock-unread = The file with its key cannot be read: { $why }
# What was typed for a code.
code-count = { $count ->
    [one] It has { $all } words, and you typed one
   *[other] It has { $all } words, and you typed { $count }
}
code-word = Word { $place } is not one of those that codes are made of
# Why it was not locked, unlocked for good, or given another key.
not-switched = Nothing was changed: { $why }
not-switched-unsure = It is not certain whether that was done: { $why }. Close this and open it again
not-switched-differs = Nothing was changed: what was written did not read back the same
not-switched-damaged = Nothing was changed: “{ $name }” is damaged, and its words would be lost
not-switched-already = Nothing was changed: it is that way already

## Opening and putting back (store/open, closed, restoring, save, version)

# Why a file is no workbook that can be read, inside a sentence.
unreadable-empty = the file is empty
unreadable-no-text = the file holds something that is not text (it is not UTF-8)
unreadable-no-json = the file is not whole: its JSON breaks off or goes wrong at line { $line }, column { $place }
unreadable-no-version = the file does not say which version of trust-guide wrote it
unreadable-newer = the file was written by a newer version of trust-guide (its format is { $format }, this one knows { $known })
unreadable-in-backup = in the backup, { $why }
unopened-not-reached = it cannot be reached: { $why }
unopened-not-read = it cannot be read: { $why }
unopened-no-file = it is a folder or a device, not a file
unopened-too-large = it is larger than 512 MB, which no workbook is
unopened-link-to-nothing = it is a link to a file that is not there now
unopened-gone = the file is gone, but its backups are here
unopened-gone-but-log = the file is gone, but the changes that were saved since are here
unopened-locked = it is locked, and what is here is sealed
unopened-no-file-any-more = it is not a file any more
closed-file = it is there, but this account may not read it
closed-its-folder = this account may not look into its folder
closed-on-the-way = this account may not look into a folder on the way to it
closed-silent-disk = the disk that it is on does not answer
closed-log = what was saved last is in “{ $name }” beside it, which cannot be read: { $why }

# What to do then.
closed-another-account = Your words are still in it. Open it as the account it belongs to
closed-log-see-disk = Your words are still in it. Check that its disk is all right, and open this again
closed-connect-disk = Your words are still on it. Check that it is connected, and open this again
closed-open-it = Your words are still in it. { $how }. If that is refused, it belongs to another account
open-again-chmod = To open it again: `{ $command }`, and then start this again
open-again-properties = In its properties, under Security, give this account the right to read and change it; then start this again
instead-newer = Open it with that version. Or start with --workbook and another file until then
instead-connect = If it is on a disk that is not connected, connect that first and open this again: your words may be on it. Nothing is put in its place
instead-not-reached = Nothing is put in its place. Name another place, in TRUST_GUIDE_HOME or with --workbook FILE
instead-move-it = It is not this program’s, and stays as it is. Move it away, and open this again. Or name another place, in TRUST_GUIDE_HOME or with --workbook FILE
instead-link-elsewhere = The link leads to { $path }, which is not a workbook of this program and stays as it is. Point the link at your workbook, or remove it. Or name another place, in TRUST_GUIDE_HOME or with --workbook FILE

# What is told where a workbook was opened.
only-reading-another-window = Another window has this workbook. Here it can only be read
only-reading-nothing-kept = Nothing can be kept here: { $why }
only-reading-because = Only reading: { $why }
copy-among-backups = Words that could not be saved are among the backups, in { $name }
opened-older = This is an older copy of your workbook than the last one seen here
opened-older-copy-kept = This is an older copy of your workbook than the last one seen here; the copy saved here before is kept among the backups
opened-changed = The workbook was changed outside this program
opened-changed-copy-kept = The workbook was changed outside this program; the copy saved here before is kept among the backups
opened-log-merged = The file is not the one that was saved here last; what was saved since has been brought into it
opened-log-rest = The last change was not fully written, because the program was cut off; what there is of it is kept
opened-log-unread = { $count ->
    [one] One change that was saved cannot be read; all others are here, and what there is of it is kept
   *[other] { $count } changes that were saved cannot be read; all others are here, and what there is of them is kept
}
opened-log-broken = What was saved last (changes.log) is damaged and no longer opens; what there is of it is kept among the backups, and all that was saved before is here
opened-records-aside = { $count ->
    [one] One record could not be read; it is kept in the file as it is
   *[other] { $count } records could not be read; they are kept in the file as they are
}
saved-without-backup = Your words are saved, but no backup of them could be made: { $why }
copy-not-there = the copy is not there any more
# What lies in the inbox and cannot be taken in.
inbox-odd = Words that were left for this book cannot be taken in: { $file } ({ $why }). If you do not miss any, that file can be deleted.
inbox-not-ours = it is not from this program. It stays as it is
inbox-not-whole = it is not whole, or holds more than this version can take in. It stays as it is

## Where a workbook may be (shell/options, shell/paths, shell/patience)

no-home-folder = there is no home folder to keep the workbook in; name one with --workbook FILE
# $name is what was said on the command line, or the variable.
path-begins-with-tilde = { $name } begins with ~, which the shell did not fill in. Write the whole path, such as { $instead }. Nothing was made
path-not-whole = { $name } is not a whole path: what it means would change with the folder you are in. Write it from the root, such as { $instead }. Nothing was made
place-no-folder = { $path } is not a folder, so no workbook can be in it. Nothing was changed. Name another place, in TRUST_GUIDE_HOME or with --workbook FILE
place-leads-nowhere = { $path } is a link to something that is not there. If that is on a disk that is not connected, connect it first: your words may be on it. Nothing was made. Name another place, in TRUST_GUIDE_HOME or with --workbook FILE
place-leads-in-a-circle = { $path } is a link that leads back to itself, so no workbook can be in it. Nothing was made. Name another place, in TRUST_GUIDE_HOME or with --workbook FILE
place-may-not-look = this account may not look into { $path }. Nothing was made or changed. Open it as the account it belongs to. Name another place, in TRUST_GUIDE_HOME or with --workbook FILE
# $how is one of the phrases `open-again-…`.
place-closed = this account may not look into { $path }, although the folder is its own. Nothing was made or changed, and what is in it is safe. { $how }
place-may-not-write = nothing can be kept in { $path }: { $why }. Nothing was made. Name another place, in TRUST_GUIDE_HOME or with --workbook FILE
place-holds-others = the folder { $path } holds other files and no workbook. Nothing was made or changed. Name a new one, such as TRUST_GUIDE_HOME={ $path }/trust-guide
place-of-another-account = { $path } belongs to another account of this computer. Nothing was made or changed. Open it as that account, or name another with --workbook FILE
no-writing-of-the-system = it only shows what the system does
no-writing-read-only-disk = that disk is read-only
no-writing-no-right = this account may not write there

# $safe says what is safe, in a sentence.
silent-disk-in-vain = the disk that the workbook is on does not answer, and the program has stopped waiting. { $safe }. Try it again once that disk answers, or name another place, in TRUST_GUIDE_HOME or with --workbook FILE
safe-nothing-changed = Nothing was changed

## What the desk tells (shell/desk)

desk-has-stopped = Not saved: the part of the program that saves has stopped, because of a mistake in it. Your words are on this screen; copy them, leave, and start again
another-window-began = Another window began here first. This is what it kept
other-window-has-closed = The other window has closed. You can write here now
draft-unreadable = A draft could not be read; it is kept as it was
draft-unreadable-kept-as = A draft could not be read; it is kept as { $name }
guide-problem = Content: { $problem }
written-unconfirmed = Written, but the disk did not confirm it: { $why }
changed-outside = The file had changed outside; both are kept
changed-outside-in-one-place = The file had changed outside; where both changed, both versions are kept
copy-is-deleted = The copy is deleted
backups-stay = The backups stay: the workbook could not be saved
backups-are-deleted = The earlier backups are deleted
# For a verb, which has no page to choose a backup on; $remedy says what to do.
workbook-unreadable = the workbook { $file } cannot be read: { $why }. It was not changed. { $remedy }
# When a file was last changed: 4 Dec 2026 20:34
file-changed-at = { $day } { $time }
# A copy or a backup: when it is of, and what it holds.
file-of = { $when } · { $holds }
file-of-with-name = { $when } · { $holds } · { $name }
copy-entries-and-pages = { $entries }, { $pages }
backup-entries-and-sittings = { $entries }, { $sittings }
backup-sittings = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}

## Line mode (ui/print/voice, app/spoken, shell/lines)

# A word in the place of a sign, behind what it marks: “Phone in the hall, ticked”.
aloud-ticked = ticked
aloud-not-ticked = not ticked
aloud-chosen = chosen
aloud-done = done
aloud-begun = begun
aloud-look-again = look again
aloud-something = something
# An arrow key, as it is called aloud, and typed.
aloud-key-left = left
aloud-key-right = right
aloud-key-up = up
aloud-key-down = down
# What is typed in lines for Esc, Space and Tab, and how the key is called that leaves.
aloud-typed-back = b
aloud-typed-space = space
aloud-typed-tab = tab
aloud-key-leave = Ctrl-X
# What Enter does, said before it.
aloud-enter = Enter: { $does }
aloud-named = { $name }: { $words }
# A word of a code, which somebody writes down as it is read out.
aloud-word-of-a-code = Word { $number }: { $word }
aloud-scale = 0 is { $low }, 10 is { $high }.
aloud-number = It is { $number }.
# The name of a page, read out before the page.
lines-title = { $title }.
lines-title-and-day = { $title }. { $day }.
# Who closes something comes back to what was told before.
lines-back-to = { $count ->
    [0] Back to { $name }.
    [one] Back to { $name }: line 1, which “again” reads once more.
   *[other] Back to { $name }: lines 1 to { $count }, which “again” reads once more.
}
lines-goes-on = Enter reads on where you were.
lines-first = Line mode. Type the number of a line, or a word such as today, journal, plan or help. ? tells what can be typed, b goes back, x leaves at once.
lines-scrollback = What is said here stays in the memory of this terminal, also after you leave. c covers it with a calendar; the terminal’s own “clear”, after leaving, empties it.
lines-too-long = That line was longer than this terminal passes on: its end was cut off. .r reads what was taken; more of it can be typed on the next line.
lines-part = Part { $place } of { $of }. Enter reads on.
lines-last-part = Part { $place } of { $of }. That was all of it.
lines-not-taken = That is not taken yet: type it in another way, or a dot alone to leave it.
lines-numbers-moved = The lines have other numbers now: “again” reads them.
lines-nothing-new = Nothing changed. ? tells what can be typed.
lines-saved = Saved at { $time }.
lines-this-is-today = This is Today, where all begins. x leaves.
lines-enter-here = Enter alone: { $does }. ? tells what else can be typed.
lines-enter-does-nothing = Type the number of a line. ? tells what else can be typed.
lines-one-number = Type one number a line: here each does something of its own.
lines-all-have-numbers = Every line that can be picked has a number: type that.
lines-not-here = “{ $typed }” means nothing here. ? tells what can be typed.
lines-not-an-answer = That answers nothing. ? tells what can be typed.
lines-not-understood = “{ $typed }” was not understood, and nothing was done. ? tells what can be typed.
lines-no-numbers-here = Nothing here has a number. ? tells what can be typed.
lines-no-such-line = { $count ->
    [one] There is no { $number } here: only line 1 can be picked.
   *[other] There is no { $number } here: pick one from 1 to { $count }.
}
lines-no-such-line-here = { $count ->
    [0] Nothing stands here yet, so there is no line { $number }.
    [one] There is no line { $number }: one line stands here.
   *[other] There is no line { $number }: { $count } lines stand here.
}
lines-number-taken = Your number: { $number }.
lines-type-a-number = A number from 0 to 10 answers this.
lines-type-a-country = A number picks a line. Letters are those of a place: type its name.
lines-type-a-line = { $count ->
    [one] 1 picks what has that number.
   *[other] A number, 1 to { $count }, picks what has it.
}
lines-type-for-a-page = A number, 1 to { $count }, goes to a page; an act and a number does it there.
# What is typed, and what it does.
lines-act = { $typed }: { $does }
lines-always = { $dot }b goes back, { $dot }x leaves at once, { $dot }c covers this with a calendar, { $dot }?? tells everything that can be typed.
lines-places = Places by their names: today, stage 1, journal, plan, talks, look back, find, help, settings. “again” reads this page once more.
lines-at-length = An act and a number do it with that line: “delete 3”, “space 3”. Names can be cut short where nothing else begins so. Whatever else is typed is looked for among all that the program can do and all pages; a whole sentence is offered as an entry. Enter alone reads on.
lines-in-the-terminal = Ctrl-X and Ctrl-C leave at once, also in the middle of a line; what stands in that line is let go. Settings, “Lines in place of a screen”, remembers this way for the next start.
# What is typed for a stage.
lines-stage = stage { $number }
# What is typed to hear a page once more.
lines-again = again
lines-how-write = Write as it comes. A dot alone on a line ends it; .? tells more, .x leaves at once, .c covers this.
lines-how-write-in-full = Lines that you type are words. A dot alone on a line ends them, and with nothing before it, skips. .r reads back what stands here. A line that begins with a dot is typed with two.
lines-write-at-length = Lines that you type are words. A dot alone on a line ends them, and with nothing before it, skips. .r reads back what stands here with the numbers of its lines, .3 reads line 3, and .3 with words behind it puts these in its place. .d3 takes line 3 away, .i3 with words puts them before it. .u takes back the last change. A line that begins with a dot is typed with two.
lines-how-line = Type one line. Enter alone leaves it as it is, a dot alone ends or skips. Alone, ? tells more, b goes back, x leaves at once and c covers this.
lines-how-line-in-full = The line that you type takes the place of what stands here. Enter alone leaves it as it is, a dot alone ends or skips. .r reads it back, .d1 empties it. A line that begins with a dot is typed with two.
lines-how-hidden = What you type now is not shown. Enter alone goes back, f1 is help, x leaves at once and c covers this.
lines-how-hidden-in-full = What you type is taken as it is, with a dot at its beginning too, and is not shown. Only these are no passphrase, as each is too short for one: b, x, c and ?, with a dot before it or without, .tab, f1, f8, f9 and help. Enter alone goes back.
lines-how-weigh = A number from 0 to 10, or b to skip. Words begin the page.
lines-how-words = A number picks one. Or type your own words.
lines-how-query = Type what you look for. A number picks what was found, b closes this.
# A line that stands there already.
lines-stands = It says now: { $words }
lines-stand = { $count ->
    [one] One line stands here already; .r reads it.
   *[other] { $count } lines stand here already; .r reads them.
}
lines-nothing-stands = Nothing stands here yet.
lines-blank-line = { $number }, an empty line
lines-line-deleted = Line { $number } is taken away. .u puts it back.
lines-line-inserted = Line { $number } is put in. .u takes it away.
lines-line-changed = Line { $number } is changed. .u takes that back.
lines-dot-not-understood = That was not understood, and nothing of it was written. A line that begins with a dot is typed with two; .? tells what can be typed.

## The verbs of the command line (shell/verbs)

not-shown = nothing was done, because what would change could not be shown: { $why }
not-printed = not all of it could be printed: { $why }. Nothing that is kept was changed
# What the keys do on a page that is printed: each act with its key, as in “open (Enter)”, with commas between.
print-keys = Keys: { $acts }
print-act = { $act } ({ $key })
print-no-page = there is no page of that name. `trust-guide print` lists the names there are
# Something was to be read from standard input.
input-unreadable = what was given cannot be read: { $why }. Nothing was changed
input-too-long = what was given is longer than a line. Nothing was changed
input-no-text = what was given is not UTF-8 text. Nothing was changed. Turn it into UTF-8 first
# A name on the command line that means more than one thing; each follows in a line of its own.
name-several = that may be each of these, and nothing was done. Give more of the name, or the code in front:
# Below ten of them.
name-several-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
# A name that means nothing; $id and $title are of what is most like it.
name-near = nothing has that name, and nothing was done. The nearest is { $id }: { $title }
# What a verb did, or why it did not.
verb-not-begun = nothing is kept here until you choose Begin. Start the program to do that. Nothing was changed
verb-is-of-another = that is not for the one named after --as. Nothing was changed
verb-needs-whose = nothing tells which of you this is for. Say --as hurt, --as broke or --as both. Nothing was changed
verb-needs-which = nothing tells which of you this is. Say --as hurt or --as broke. Nothing was changed
verb-ask-whose = Which of these?
verb-kept-for-the-window = The open window takes it in, or the next one.
verb-another-window = the book is open in another window, and this changes something that is there already. Do it in that window, or close that first. Nothing was changed
verb-perhaps-kept = It is not certain whether this was kept: look in the program before you do it again. What was kept before is safe
tick-no-step = nothing that can be ticked has that name. Nothing was changed
tick-which = nothing that can be ticked has that name, and nothing was done. `trust-guide list steps` has the names
tick-done = Ticked: { $what }
untick-done = No longer ticked: { $what }
tick-already = It is ticked already: { $what }
untick-already = It is not ticked: { $what }
pulse-ask = How are you right now, from 0 (very low) to 10 (very well)?
pulse-give-it = this asks for a number. Give it on standard input, as in `echo 5 | trust-guide pulse`. Nothing was changed
pulse-no-number = that is not a whole number from 0 to 10. Nothing was changed
pulse-kept = Your number of today is kept.
pulse-only-in-the-window = that is asked in the program only. Nothing was changed
# A way on that is offered after a low number.
pulse-way = – { $way }
pulse-way-with = – { $way } ({ $hint })
promise-ask = What do you promise, in one line?
promise-give-it = this asks for the words of a promise. Give them on standard input, as in `trust-guide promise --new < promise.txt`. Nothing was changed
promise-which = no promise has that code, and nothing was done. `trust-guide promise` has those of today, `trust-guide list promises` all of them
promise-no-such = that promise is not there any more. Nothing was changed
promise-no-words = there were no words to promise. Nothing was changed
promise-made = Kept as a promise for { $day }.
promise-made-without-day = Kept as a promise. It has no day yet.
promise-marked = Marked as { $state }.
promise-marked-instead = Marked as { $state }. It was { $before } before.
promise-put-right = If you want to put it right, its card is on the plan.
promise-already = It is marked as { $state } already.
promise-not-yet = its day has not come yet. Until then you can give early word. Nothing was changed
promise-not-theirs = that mark is for your partner to set. Nothing was changed
promise-has-no-day = it has no day yet. Give it one on the plan first. Nothing was changed
promise-was-mended = it was put right, and that stands. Nothing was changed
talk-which = no talk has that code. `trust-guide talk` lists them
find-ask = What are you looking for?
find-give-it = this asks for words. Give them on standard input, as in `trust-guide find < words.txt`
find-found-nothing = Nothing was found.
show-nothing = nothing has that name or code. `trust-guide print` has the names of pages, `trust-guide list` the codes of what you wrote
show-of-the-other = that page is your partner’s own, and is not shown here
list-entries = what you wrote in the journal
list-promises = promises, and the days of what was agreed
list-plan = the lines of the plan
list-talks = talks that were begun or held
list-pages = pages to read
list-steps = steps and signs to tick
list-exercises = pages to fill in
list-tags = what your entries are put under
list-none = There is nothing to list.
# The names of tags are a person’s words.
list-tags-unnamed = { $count ->
    [one] One tag. Its name is a word of yours: --words prints it.
   *[other] { $count } tags. Their names are words of yours: --words prints them.
}
list-on-entries = { $count ->
    [one] one entry
   *[other] { $count } entries
}
list-held = held
list-not-ended = not ended
list-read = read
list-ticked = ticked
list-filled = filled in
due-nothing = nothing due
due-count = { $count ->
    [one] 1 due
   *[other] { $count } due
}
man-no-verb = there is no manual page of that name. The help lists the commands
man-not-written = not all pages could be written: { $why }
check-built-in-whole = The built-in content is whole. Name a folder to check its words too.

# How an entry that is typed is ended.
write-type-it = Type your entry. Ctrl-D on a line of its own keeps it, Ctrl-C keeps nothing
write-type-it-on-windows = Type your entry. Ctrl-Z and Enter on a line of their own keep it, Ctrl-C keeps nothing
write-give-it = this asks for words. Give them on standard input, as in `trust-guide write < entry.txt`. Nothing was changed
write-kept = Kept.
# In the status line of the open window.
left-came-in = { $count ->
    [one] An entry written outside this window has come in. It is in the journal
   *[other] { $count } entries written outside this window have come in. They are in the journal
}
# The same, where it was a tick, a number or a promise.
left-else-came-in = What was done on the command line has come in
write-kept-for-the-window = Kept. The open window takes it in, or the next one.
# Why it cannot be read was told before.
write-kept-until-mended = Kept, in a file of its own. It comes into the workbook when that can be read again.
# $why is one of the reasons below, $remedy what to do with the words.
write-not-kept = your words were not kept: { $why }. { $remedy }
# $what says what became of the words.
write-told-and-typed = { $what }. What you typed is still above, in this window
write-still-above = What you typed is still above, in this window
write-give-again = Then give them again
write-from-a-folder = what was given is a folder, not text. The workbook is as it was. Give the file itself, as in `trust-guide write < entry.txt`
write-unreadable = they cannot be read: { $why }. The workbook is as it was
write-too-long = they are longer than 16 MB. The workbook is as it was. Split them into several entries
write-no-text = they are not UTF-8 text, so some of the letters cannot be made out. The workbook is as it was. Turn them into UTF-8 first, as in: { $command }
write-no-text-on-windows = they are not UTF-8 text, so some of the letters cannot be made out. The workbook is as it was. Run `chcp 65001` first, or in PowerShell: { $command }
write-nothing = there was nothing to keep
write-perhaps-kept = It is not certain whether the entry was kept: look at the journal before you write it again. What was kept before is safe
# Why the workbook can only be read, and what to do then.
write-only-reading = { $why }. { $remedy }
remedy-then-again = Then try again
remedy-make-it-writable = Make it writable, or name another with --workbook FILE

## A copy elsewhere, an earlier copy, and erasing everything (shell/verbs/{backup,restore,erase}, store)

# What a workbook holds, joined: 12 entries, 3 pages, 2 promises.
holds-and = { $one }, { $other }
holds-nothing = nothing
holds-promises = { $count ->
    [one] { $count } promise
   *[other] { $count } promises
}
holds-talks = { $count ->
    [one] { $count } talk
   *[other] { $count } talks
}
holds-pulses = { $count ->
    [one] { $count } pulse
   *[other] { $count } pulses
}
holds-ticks = { $count ->
    [one] { $count } tick
   *[other] { $count } ticks
}
holds-trashed = { $count ->
    [one] { $count } thing in the trash
   *[other] { $count } things in the trash
}
holds-unreadable = { $count ->
    [one] { $count } thing that cannot be read
   *[other] { $count } things that cannot be read
}

backup-not-to-the-output = a readable copy is not printed: it would stay in the window and in its logs. Name a file, as in `trust-guide backup copy.json`
backup-nothing-kept = there is nothing to copy yet. No file was made
# $why is the whole sentence about a workbook that cannot be read.
backup-of-no-damaged = no copy was made. { $why }
backup-perhaps-made = It is not certain whether the copy was made: look at it before you rely on it. The workbook is as it was
backup-without-draft = what is being typed (the draft) is not in the copy
backup-without-table = What is on the table of two is not in it: that is not part of a book.
backup-without-copies = { $count ->
    [one] 1 copy of unsaved words is not in it. Bring it in first, in Settings
   *[other] { $count } copies of unsaved words are not in it. Bring them in first, in Settings
}
backup-made = Copied to { $path }: { $holds }. It was read back, and is the same.
backup-is-readable = Whoever can open that file can read it: it is not locked. What you delete later stays in it.

# Why no copy was made. $path is where it was to be.
no-copy-over-a-file = no copy was made: { $path } is there already. Name another file, or add --force to replace it
no-copy-over-no-file = no copy was made: { $path } is { $what }, and stays as it is. Name another file
no-copy-in-no-folder = no copy was made: { $path } is { $what }, and stays as it is. Name another folder
no-copy-among-ours = no copy was made: { $path } belongs to the workbook itself, and whatever happens to that happens to the copy. Name a file elsewhere, best on another disk
no-copy-written = no copy was made: { $why }. What was there is as it was

restore-none = There is no backup that can be read. To put back a copy from elsewhere, name its file: `trust-guide restore FILE`
restore-how = To go back to one: `trust-guide restore NUMBER`. It shows what would change, and asks first.
restore-no-such = there is no backup with that number. `trust-guide restore` lists those there are
restore-unreadable = nothing was changed: { $path } cannot be put back: { $why }
restore-another-window = another window has this workbook. Nothing was changed. Close it, and run this again
restore-is-the-same = That is exactly what is there now. Nothing was changed.
restore-now = Now: { $holds }
restore-then = Then: { $holds } ({ $path })
restore-other-role = It was written in another role than this one.
restore-of-another = Nothing in it is from this book: it may be a copy of somebody else’s.
restore-gone = { $count ->
    [0] Of what is there now, nothing would be gone or changed.
    [one] Of what is there now, 1 thing would be gone, or as it was before.
   *[other] Of what is there now, { $count } things would be gone, or as they were before.
}
restore-come = { $count ->
    [0] Nothing would come back.
    [one] 1 thing would come back, or be as it was before.
   *[other] { $count } things would come back, or be as they were before.
}
restore-is-kept-first = What is there now is kept first, among the backups in { $folder }. What can be undone is forgotten.
restore-is-kept-beside = The file as it is now is kept beside it.
restore-needs-yes = nothing was changed. Nothing may be asked here: add --yes to do it
# The word that is typed.
restore-yes = yes
restore-ask = Type “{ $word }” and Enter to do it, anything else to leave it:
restore-perhaps = It is not certain whether it was done: look before you do it again. What was kept before is safe
restore-done = Done: the workbook is as { $path } has it.
restore-kept = What was there before is in { $path }
earlier-not-there = it is not there
earlier-packed-badly = it is damaged
earlier-no-workbook = it is not a workbook
earlier-changed-meanwhile = the workbook was changed in the meantime. Look again

delete-row = { $heading } · { $noun } · { $day }
delete-row-of-trash = { $heading } · { $noun } · { $day } · in the trash
delete-none = There is nothing to delete.
delete-how = To delete one for good: `trust-guide delete CODE`, with the code in front of it. It asks first.
delete-of-one = What belongs to one of you alone is not listed: that person deletes it, in the window.
delete-no-such = that begins no code in the list, or more than one. `trust-guide delete` lists what there is
delete-goes = It goes from the workbook and from what can be undone, and all backups so far go with it, since it may be in them. A new backup is made. It cannot be undone. What a sync service copied, and copies that you made yourself, stay.
delete-word = delete
delete-ask = Type “{ $word }” and Enter to delete it for good, anything else to leave it:
delete-needs-word = nothing was deleted. Without a terminal to type it on, give the word: --word { $word }
delete-another-window = another window has this workbook. Nothing was deleted. Delete it there, or close it and run this again
delete-changed-meanwhile = it was changed in the meantime. Nothing was deleted. Look again
delete-perhaps = It is not certain whether it was deleted. Run this again, to see
delete-done = Deleted for good. A new backup was made.
erase-nothing-there = There is nothing to erase.
erase-these = { $count ->
    [one] This file would be removed:
   *[other] These { $count } files would be removed:
}
erase-folders = And these folders, if they are empty then:
erase-stays = This stays: it is not this program’s, or there is no telling whether it is.
erase-other-books = Other books stay as they are:
erase-table = The table stays, because it belongs to two people. Whoever laid words there can erase them at the table; without it, delete these folders by hand:
erase-table-goes = The table of two goes with it: no other book here has a place there. What is on it will then be nowhere on this computer.
erase-table-elsewhere = What this computer remembers of the table of two goes with it. The folder of the table, { $folder }, stays for your partner: erase your words at the table first, if they are to go.
erase-place = Your place at the table of two goes with this book. What you laid there stays for your partner: erase your words at the table first, if they are to go.
erase-place-elsewhere = Your place at the table of two goes with this book. What you laid there stays for your partner, in { $folder }: erase your words at the table first, if they are to go.
erase-out-of-reach = This is out of reach:
erase-reach-synced = { $service } seems to copy this folder: its other computers and its history
erase-reach-syncer = what a sync service copied, and its history
erase-reach-copies = copies and exports that you made yourself, and the other person’s
erase-reach-disks = backups of the computer, old disks, and what a disk still holds of removed files
erase-reach-shell = the shell’s history, the terminal’s logs, and the system’s swap space
erase-reach-program = the program itself, and that it was here
# The word that is typed.
erase-word = erase
erase-ask = Type “{ $word }” and Enter to remove it all for good, anything else to leave it:
erase-needs-word = nothing was removed. Without a terminal to type it on, give the word: --word { $word }
erase-another-window = another window has this workbook. Nothing was removed. Close it, and run this again
erase-changed-meanwhile = something was kept in the meantime. Nothing was removed. Look again
erase-became-another = it is no longer the one that was shown. Look at it before you remove it
erase-perhaps = It is not certain how much was removed. Run this again, to see what is left
erase-left = { $count ->
    [one] 1 file is still there. The rest is removed. Run this again once nothing is in its way
   *[other] { $count } files are still there. The rest is removed. Run this again once nothing is in their way
}
erase-done = Removed. What is listed as staying, and what is out of reach, is where it was.
erase-unconfirmed = Removed, but the disk did not confirm it: { $why }. After a power cut some may be there again: check then

## Where things are and how they stand (shell/verbs/doctor)

# What stands before each line.
doctor-workbook = workbook
doctor-state = state
doctor-folder = folder
doctor-file = file
doctor-log = changes
doctor-undo = undo
doctor-draft = draft
doctor-backups = backups
doctor-careful = careful
doctor-contents = contents
doctor-copies = copies
doctor-inbox = inbox
# Entries that were written while a window had the workbook.
doctor-waits = { $count ->
    [one] { $count } entry waits for the open window, or the next one
   *[other] { $count } entries wait for the open window, or the next one
}
doctor-guide = guide
doctor-terminal = terminal

# A file, with what may be done with it, such as 0600.
doctor-size-and-mode = { $count ->
    [one] { $path } (mode { $mode }) { $count } byte
   *[other] { $path } (mode { $mode }) { $count } bytes
}
doctor-size = { $count ->
    [one] { $path } { $count } byte
   *[other] { $path } { $count } bytes
}
doctor-path-and-why = { $path } ({ $why })
doctor-link-to = { $path } → { $target }
doctor-link-to-nothing = a link to what is not there

doctor-open-to-others = other accounts may look into this folder: { $path }
doctor-synced = { $service } seems to copy this folder to other computers
doctor-odd = { $path }: { $why }
doctor-may-not-look-into-it = this account may not look into it
doctor-folder-and-not-a-file = a folder, not a file. Move it away
doctor-device-and-not-a-file = a pipe or a device, not a file. Move it away
# Beside the workbook.
doctor-copy-waits = a copy that a sync program left. The next window brings in what it holds
doctor-copy-unreadable = a copy that a sync program left, and it cannot be read: { $why }. It stays as it is
doctor-copy-alike = it looks like a copy of the workbook, but is not known to be one. It stays as it is
doctor-too-large = larger than 512 MB, and not ours. Move it away
doctor-no-folder = not a folder. Move it away
doctor-may-not-read-it = this account may not read it

doctor-unreadable = cannot be read: { $why }
doctor-not-begun = not begun yet
# $state is one of the two below it.
doctor-holds = { $save-count ->
    [one] { $state }: { $entries }, { $sittings }, saved { $save-count } time
   *[other] { $state }: { $entries }, { $sittings }, saved { $save-count } times
}
doctor-whole = whole
doctor-records-aside = { $count ->
    [one] 1 record could not be read and is kept in the file as it is
   *[other] { $count } records could not be read and are kept as they are
}
doctor-only-reading = { $what }; { $why }
doctor-copies-cannot-be-told = not known
doctor-no-copies = none
doctor-copies-of = { $count ->
    [one] { $count } that can be read, the newest from { $when }
   *[other] { $count } that can be read, the newest from { $when }
}
doctor-guide-holds = { $stages }, { $nodes }, { $problems }
doctor-stages = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
doctor-nodes = { $count ->
    [one] { $count } node
   *[other] { $count } nodes
}
doctor-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
doctor-is-a-terminal = yes
doctor-no-terminal = no: input or output is not a terminal

## What is told where no page can be shown, or none any more (shell/tty, shell/terminal)

no-terminal = this needs a terminal; see `trust-guide --help` for commands without one
left-without-answer = the disk does not answer, and the program has stopped waiting. What was shown as saved is safe; the last words since then may be in no file. Open it again to see
left-with-nothing-opened = the disk that the workbook is on does not answer. Nothing was opened or changed. Try it again once that disk answers, or name another place, in TRUST_GUIDE_HOME or with --workbook FILE
# To who left in a hurry: no more than this, and not by whom.
left-in-a-hurry-not-saved = The disk did not take everything.
# $place is a line of the source.
stopped-by-mistake =
    it stopped because of a mistake in the program ({ $place }).
    Your saved words are safe, and the last ones are kept as a draft.
    Start it again to go on.

## Arguments and their help (shell/cli)

cli-about-renamed = A workbook in the terminal
cli-about = A guided workbook in the terminal, for the time after trust was broken
cli-usage = Usage:
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
config-unread = the file of settings cannot be read: { $why }
config-as-usual = nothing is set by it, and all is as usual
config-not-toml = it is not written as TOML: { $why }
config-line-passed-over = it is passed over
config-unknown = nothing is called “{ $key }” here
config-known = perhaps { $like } is meant; there are { $all }
config-there-are = there are { $all }
config-no-words = that is no text
config-write-in-quotes = write it in quotes
config-no-table = that is no table of settings
config-no-folder = there is no such folder
config-no-set = there is no set “{ $set }”
config-sets = there are { $all }
config-no-key = no key of the program is the letter “{ $key }”
config-see-keys = trust-guide config keys lists them
config-one-letter = one letter stands for one letter, such as { $example }
config-clash = “{ $letter }” would do two things on one screen: { $one }; and { $other }
config-usual-keys = the usual keys work as long as it is so
config-no-colour = a colour is written as # and six digits, such as { $example }
config-too-faint = { $part } on { $on } has a contrast of { $contrast } to 1, and { $wanted } is needed to read it
config-usual-colours = the colours of the program are drawn
config-whole = Nothing is wrong in the file of settings.
config-none = There is no file of settings, and none is needed.
config-begun = It is there, and every line in it is a comment: { $path }
config-is-there = There is a file of settings. Nothing was changed.
config-is-set = It is set: { $path }
config-not-written = The file of settings could not be written: { $why }. It is as it was.
config-not-set-unreadable = The file of settings cannot be read: { $why }. Nothing was changed.
config-not-set-unfit = That was not set: { $why }. Nothing was changed.
# In the line that shows how the program is called, between brackets.
cli-some-options = OPTIONS
cli-some-command = COMMAND
cli-today = Print what Today shows: what is due, and one small thing
cli-due = Say in one line how much is due, without a word of it; the exit code is 10 where something is
cli-list = List what there is of a kind, each with the name or code that other commands take
cli-list-what = entries, promises, plan, talks, pages, steps, exercises or tags; without it, how many there are of each
cli-list-no-such = it can be entries, promises, plan, talks, pages, steps, exercises or tags
cli-find = Look for words, which are asked for or read from standard input, and say where they are
cli-show = Print one page of the guide, or one thing that you wrote, with its words
cli-show-name = A name, an id or a title in the guide; or the code of something that you wrote, or how it begins
cli-tick = Tick a step or a sign
cli-untick = Take a tick away
cli-step = Its name, or how it begins, or its id; “list steps” has them
cli-as = Who it is that does it, where nothing else tells: hurt, broke, or both for a tick of each
cli-as-of-nothing = it says who marks a promise, or makes one
cli-no-side = it can be hurt, broke or both
cli-pulse = Take the one number of the day, which is asked for or read from standard input
cli-pulse-list = List the days that have a number, and take none
cli-pulse-words = Print the numbers too
cli-promise = List the promises of today; say what became of one; or make one, whose words are asked for or read from standard input
cli-promise-which = The code of a promise, or how it begins
cli-promise-mark = What became of it: kept, early (you gave word in time), missed, or open again
cli-no-mark = it can be kept, early, missed or open
cli-mended-on-its-card = a miss is put right on its card, which asks more than one word: open the plan in the program
cli-promise-new = Make a promise
cli-promise-day = The day of a new promise, such as tomorrow, friday or 2027-01-31
cli-plan = List the lines of the plan
cli-talk = List the talks; with one of them, print what was kept of it
cli-talk-which = The code of a talk, or how it begins
cli-words = Print the words that you wrote, too
cli-json = Print one JSON object for a program, as docs/json.md says
cli-quiet = Print nothing: the exit code says it
cli-no-input = Ask nothing, also on a terminal: stop with exit code 3 and say what to give instead
cli-completions = Print what lets your shell complete commands and options
cli-shell = bash, zsh, fish, powershell or elvish
cli-no-shell = it can be bash, zsh, fish, powershell or elvish
cli-man = Print the manual page, or that of a command
cli-man-verb = The command
cli-man-dir = Write every page into this folder
cli-print = Print a page as plain lines, for screen readers; without PLACE, what there is to print
cli-write = Add a journal entry, as it is typed or from standard input
cli-backup = Write a readable copy of all that is kept to a file, and read it back
cli-backup-file = Where the copy goes; best on another disk
cli-force = Replace a file that is there
cli-restore = List earlier copies; with one of them, show what would change, ask, and go back to it
cli-restore-which = The number or name of a backup in the list, or a file that was copied elsewhere
cli-yes = Do it without asking
cli-delete = List what can be deleted; with one of it, show it, ask for a word, and delete it for good
cli-delete-which = The code of one thing in the list, or how it begins
cli-erase = List every file of the workbook and what is out of reach, ask for a word, and remove them
cli-erase-word = The word that is asked for, where there is no terminal to type it on
cli-check = Check content files and name every problem, with file, line and remedy
cli-config = Show, check or change the settings of this computer: language, keys, colours
cli-config-path = Print where the file of settings is, or would be
cli-config-check = Name every problem in the file of settings, with line and remedy
cli-config-keys = Print each key, as it is with these settings, and what it does
cli-config-init = Write a file of settings in which every line is a comment, where there is none
cli-config-set = Set one thing, and leave all else as it is written; an empty value takes it away
cli-config-key = Such as language, keys.set, keys.j or theme.dark.text
cli-config-value = Such as en-US, colemak, n, or a colour of six digits behind #
cli-doctor = Say where things are and how they are, without a private word
cli-help-command = Print this message or the help of the given subcommand(s)
cli-workbook = The workbook to use
cli-book = Which book, where there are several: 1 is the first of “Who is here?”
cli-content = A folder whose files replace the built-in content, one by one
cli-plain = In lines, without a screen: for whoever listens to the terminal, for braille, and for pipes [env: TRUST_GUIDE_PLAIN]
cli-lang = The language of the guide, by its code: en is British, en-US American; what is not written in it is in English [env: TRUST_GUIDE_LANG] [default: en, or en-US where the system says so]
cli-help-option = Print help
cli-version = Print version
cli-place = A place such as plan, or the id of something in the guide
cli-charts = Print charts too, drawn in characters; what they show is said in words beside them
cli-dir = The folder to check; the built-in content if left out
cli-stats = Print what each stage holds for whom, and how far other languages are

# Below the help; each stands beside what is typed, or a variable.
cli-examples = Examples:
cli-example-open = open the workbook at Today
cli-example-plain = the same in lines, for a screen reader
cli-example-today = print what Today shows, and leave
cli-example-due = how much is due, in one line
cli-example-due-quiet = nothing printed, and exit code 10 where something is
cli-example-list = the steps there are, and which are ticked
cli-example-list-words = your entries, with how each begins
cli-example-find = look for words, as they are typed
cli-example-find-from-file = or from a file, with the lines they stand in
cli-example-show = print a page, such as the plan
cli-example-show-code = print what you wrote, by its code
cli-example-tick = tick the step with these words in its name
cli-example-untick = take that tick away
cli-example-pulse = how you are today, from 0 to 10
cli-example-pulse-list = the numbers so far, for a program
cli-example-promise = the promises of today, each behind its code
cli-example-promise-kept = say that one was kept
cli-example-promise-new = make one, whose words are asked for
cli-example-plan = the plan, line by line
cli-example-talk = talks that were held, each behind its code
cli-example-completions = let your shell complete what you type
cli-example-man = write a manual page for each command
cli-example-print = print a page in plain lines, such as the plan
cli-example-write = add a journal entry, as it is typed
cli-example-write-from-file = or from a file
cli-example-backup = keep a readable copy elsewhere
cli-example-restore = list what can be gone back to
cli-example-delete = list what can be deleted for good, one by one
cli-example-erase = see what would be removed, and confirm it
cli-example-workbook = use another workbook
cli-example-check = check a folder of content, for authors
cli-example-lang = read the guide in another language
cli-example-config-set = use the keys for a Colemak keyboard
cli-example-config-keys = see each key and what it does
cli-example-doctor = where things are, without a private word
cli-private-words = Private words are never arguments: they would stay in the shell’s history.
cli-inside = Inside, ? shows the keys, F1 shows help, and Ctrl-X leaves at once.
cli-locks = A lock on a book is set, opened, taken off and recovered in the program only: a passphrase is typed nowhere else.
cli-environment = Environment:
cli-variable-home = the folder for workbook, drafts and backups
cli-variable-config = the file of settings; else config.toml in the folder of TRUST_GUIDE_HOME or of the system
cli-variable-lang = the language of the guide, as --lang
cli-variable-plain = open in lines, as with --plain; so does ACCESSIBLE
cli-variable-no-color = draw without colours
cli-exit-codes = Exit codes: 0 done, 1 failed or nothing found, 2 wrong usage, 3 locked or refused; and of “due”, 10 something is due.
cli-exit-codes-of-due = Exit codes: 0 nothing is due, 10 something is, 1 failed, 2 wrong usage, 3 locked or refused.
cli-more-help = --help says more, with examples.

# What is wrong with the arguments. $name is an option, $why what is wrong with what was given to it.
cli-unfit = { $name }: { $why }. See `trust-guide --help`.
cli-no-language = a language code is two or three small letters, such as fi
cli-cannot-be-that = it cannot be that
cli-value-wanted = it needs a value after it
cli-no-number = it has to be a number; 1 is the first
# $other is another option, or an argument.
cli-not-with = it does not go with { $other }
cli-given-twice = it can be given only once
cli-missing = something it needs is left out. See `trust-guide --help`.
cli-unknown = that is neither a command nor an option. Words are never arguments: `write` takes them from standard input. See `trust-guide --help`.
cli-unknown-meant = that is neither a command nor an option; `{ $name }` is one. Words are never arguments: `write` takes them from standard input. See `trust-guide --help`.

## A guide that is not whole (content, content/folder)

guide-not-written-in = the guide is not written in `{ $language }` yet
guide-shown-in-english = it is shown in English
guide-correct-it = correct it
# What is done until a file of the guide is mended.
guide-phrases-built-in = until then the built-in words are used
guide-file-built-in = until then the built-in copy is used
guide-built-in = until then the built-in guide is used
guide-left-out = until then it is left out
guide-broken-build = the built-in copy is broken: { $why }
guide-report-it = it is left out; please report this
guide-folder-unreadable = this folder cannot be read: { $why }
guide-give-another-folder = give a folder that can be opened
guide-file-unreadable = this file cannot be read: { $why }
guide-give-another-file = give a file that can be opened
guide-too-many-files = there are more than { $count } files in this folder
guide-name-the-folder = name the content folder itself; the rest was not read
guide-because-not-there = it is not there
guide-because-no-right = this account may not look into it
guide-because-no-folder = it is not a folder
guide-because-no-file = it is not a plain file
guide-because-too-large = it is larger than 1 MiB
## The trash (screens/trash)

trash-empty = The trash is empty.
trash-title = the trash
trash-undone = what can be undone
trash-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
trash-forgets = forget
trash-undone-told = Lines you took out of a page, and words you wrote over, stay here until you forget them.

# What lies there of somebody who is not here.
trash-entry-of = { $who ->
    [hurt] An entry by the one who was hurt
    [broke] An entry by the one who broke trust
   *[both] An entry by both of you, together
}
trash-promise-of = { $who ->
    [hurt] A promise by the one who was hurt, not shared
    [broke] A promise by the one who broke trust, not shared
   *[both] A promise by both of you, together, not shared
}
trash-page-of = { $who ->
    [hurt] A page by the one who was hurt
    [broke] A page by the one who broke trust
   *[both] A page by both of you, together
}
trash-page = A page
trash-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}

# Told when something was put back, and where it is not theirs to decide.
trash-back-in-journal = Back in the journal
trash-back-on-plan = Back on the plan
trash-back-in-talks = Back in Talks
filled-empty = Nothing is filled in yet. What you answer on a page of an exercise is listed here, by date or stage by stage.
filled-of-no-stage = Pages that the guide has no more
trash-back-in-place = Back in its place
trash-theirs-to-put-back = Only they can put this back

## Find (screens/find)

find-long-query = Only the first 200 letters are looked for; the rest was left out

# What is told above the hits: where is looked, and what was found there.
find-type = Type to search { $place ->
    [own] only your words
    [guide] only the guide
   *[everywhere] everything
}. Tab looks elsewhere
find-type-of-either = Type to search { $place ->
    [own] only your words
    [guide] only the guide
   *[everywhere] everything
}, written by either of you. Tab looks elsewhere
find-type-in-short = Type to search { $place ->
    [own] only your words
    [guide] only the guide
   *[everywhere] everything
}
find-getting-ready = getting your pages ready… in { $place ->
    [own] only your words
    [guide] only the guide
   *[everywhere] everything
} · Tab looks elsewhere
find-getting-ready-in-short = getting your pages ready…{ $place ->
    [own] , only your words
    [guide] , only the guide
   *[everywhere] { "" } · Tab elsewhere
}
find-nothing = nothing found in { $place ->
    [own] only your words
    [guide] only the guide
   *[everywhere] everything
} · Tab looks elsewhere
find-nothing-in-short = nothing found{ $place ->
    [own] , only your words
    [guide] , only the guide
   *[everywhere] { "" } · Tab elsewhere
}
find-nothing-of-day = nothing on { $day } in { $place ->
    [own] only your words
    [guide] only the guide
   *[everywhere] everything
} · Tab looks elsewhere
find-nothing-of-day-in-short = nothing on { $day }{ $place ->
    [own] , only your words
    [guide] , only the guide
   *[everywhere] { "" } · Tab elsewhere
}
find-first = the first { $count } in { $place ->
    [own] only your words
    [guide] only the guide
   *[everywhere] everything
} · Tab looks elsewhere; another word narrows it
find-first-in-short = the first { $count }{ $place ->
    [own] , only your words
    [guide] , only the guide
   *[everywhere] { "" } · Tab elsewhere
}
find-some = { $some-count } with some of it in { $place ->
    [own] only your words
    [guide] only the guide
   *[everywhere] everything
} · Tab looks elsewhere
find-some-in-short = { $some-count } with some of it{ $place ->
    [own] , only your words
    [guide] , only the guide
   *[everywhere] { "" } · Tab elsewhere
}
find-whole = { $count } found in { $place ->
    [own] only your words
    [guide] only the guide
   *[everywhere] everything
} · Tab looks elsewhere
find-whole-in-short = { $count } found{ $place ->
    [own] , only your words
    [guide] , only the guide
   *[everywhere] { "" } · Tab elsewhere
}
find-whole-and-some = { $count } found, { $some-count } with some of it in { $place ->
    [own] only your words
    [guide] only the guide
   *[everywhere] everything
} · Tab looks elsewhere
find-whole-and-some-in-short = { $count } found, { $some-count } with some of it{ $place ->
    [own] , only your words
    [guide] , only the guide
   *[everywhere] { "" } · Tab elsewhere
}

# What a hit is: at most twelve letters wide.
find-kind-help = help
find-kind-settings = settings
find-kind-journal = journal
find-kind-promise = promise
find-kind-own-answer = your answer
find-kind-own-talk = your talk
find-kind-stage = stage
find-kind-section = section
find-kind-page = page
find-kind-step = step
find-kind-sign = sign
find-kind-exercise = exercise
find-kind-prompt = prompt
find-kind-talk = talk
find-kind-question = question
find-kind-myth = myth
find-kind-takeaway = takeaway

# What is found by who looks for help, or for how to delete.
find-help = Help: whom to call
find-erasing = Settings: the trash, what can be undone, the backups
find-erasing-told = There you delete for good. Other copies may keep words for longer.
find-urgent-fear = Hit, hurt, choked, raped, threatened, stalked or tracked; scared, or need to leave: whom to call.
find-urgent-own-life = Thoughts of suicide, of wanting to die or end it, or of self-harm: whom to call now.
find-urgent-own-harm = You hit, hurt, forced or scared someone, lost control, or fear you will: how to stop, and whom to call.

## The palette (screens/palette)

palette-title = Do or open by name
palette-nothing-found = nothing by that name
palette-erasing = Settings: delete the backups so far, and what can be undone
palette-new-promise = A new promise
palette-in-danger = In danger now: the emergency numbers to call
palette-helplines = Helplines: whom to call if you are afraid, or think of suicide
palette-need-to-leave = If you need to leave, or fear what comes: when to call, and whom first
palette-days-away = Days away: close what was open on them
palette-stage = Go to: { $title }
palette-takeaway = In short: { $words }
palette-for-two = { $name } (for two)

# Words that people type for a place, with commas between. They are compared, and never shown.
typed-settings = settings, options, colors, colours, theme, dark, light, country
typed-filled = my pages, exercises, answers, done, earlier
typed-trash = bin, deleted, restore
typed-new-promise = new promise, add a promise
typed-find = search
typed-plan = promises
typed-journal = diary
typed-answers = questions, takeaway, takeaways, in short, in brief, main points, summary
typed-keys = shortcuts
typed-help = help
typed-look-back = charts, statistics
# What names the ways out of the program. “Leave” alone may be meant of a home.
palette-typed-leaving = quit, leave a
# The same where none of them is called so.
palette-typed-exit = exit

## The welcome (screens/welcome)

welcome-begin = Begin
welcome-help-first = I may not be safe: show help first
welcome-which-is-you = Which of these is you?
welcome-role-hurt = I was hurt
welcome-role-broke = I broke trust
welcome-role-both = We are here together
welcome-alone-or-together = Are you doing this alone or together?
welcome-alone = Alone
welcome-together = Together with my partner
welcome-company-unsaid = I do not know yet
welcome-what-broke = What broke the trust?
welcome-what-broke-told = Mark all that fit. It chooses examples, and what is offered to you. Nothing is locked.
welcome-not-out = not yet, or not all of it
welcome-go-on = Go on
welcome-came-out = How long ago did it come out?
welcome-came-out-told = It sets the pace: the first week holds only what steadies.
welcome-safe = Is it safe for you to work on this?
welcome-safe-told = You can skip this (s). Your answer is kept nowhere. It only decides what you see next.
welcome-safe-yes = Yes
welcome-safe-not-sure = I am not sure
welcome-safe-no = No
welcome-safety-first = Then your safety comes first
welcome-safety-first-told = You do not have to work on anything now. The check asks a few questions and keeps no answer. Help has numbers to call. You can go on later, or not at all.
welcome-check = The private check: none of it is kept
welcome-help = Help: numbers to call, people to talk to
welcome-who-else = Who else uses this account on this computer?
welcome-mark-one = Go to an answer with ↑ or ↓ first. s leaves it open.
welcome-only-me = Only me
welcome-others = Someone else might
welcome-not-sure = I am not sure
welcome-before-you-write = Before you write
welcome-lock = Lock my pages: a passphrase, one minute
welcome-have-read = No lock for now: Settings can add one
welcome-leave-now = Leave now
welcome-in-lines = If you listen to this screen: leave with Ctrl-X, and `trust-guide --plain` says everything in lines.
welcome-where-words-live = Your words stay on this computer, in { $folder }. No account, no network. Ctrl-X leaves at once. F9 shows a dull page.
welcome-can-skip = You can skip this (s), and change it later (,).
welcome-no-lock = Whoever can use this account can open your pages, unless they are locked.

# Said where others may use the account; the shorter ones where there is hardly room for them.
welcome-plain-files = Your pages are plain files: anyone who uses this account can open them. With a lock, they open with your passphrase only. Without one, please write only what you can bear to be read.
welcome-plain-files-in-short = Anyone who uses this account can open your pages, unless you lock them.
welcome-safer = An account or a computer of your own is safer. The pages you open are noted, too.
welcome-leaving-lets-go = Ctrl-X drops what you were typing: no draft is on the disk. Settings (,) can change that. If the program is cut off or the power fails, it is gone.
welcome-leaving-keeps = Ctrl-X keeps what you were typing, and offers it next time. Settings (,) can turn that off: then no draft is on the disk, and if the program is cut off or the power fails, what you were typing is gone. The count of days you were here can be turned off, too.
welcome-leaving-keeps-in-short = Ctrl-X keeps what you were typing. Settings (,) can turn that off: then, if the program is cut off or the power fails, it is gone.

## What broke trust, and how long ago it came out (domain/breach, domain/came_out)

breach-affair = An affair, in bed or in love
breach-messages = Messages, pictures or calls
breach-money = Money: hidden, spent, lent or lost
breach-lies = Lies, or things left out
breach-addiction = Drink, drugs, betting or porn
breach-promise = A promise that was broken
breach-agreement = An open agreement that was broken
breach-other = Something else
breach-affair-in-short = an affair
breach-messages-in-short = messages
breach-money-in-short = money
breach-lies-in-short = lies
breach-addiction-in-short = drink, drugs, betting or porn
breach-promise-in-short = a promise
breach-agreement-in-short = an open agreement
breach-other-in-short = something else
ago-days = days ago
ago-weeks = weeks ago
ago-months = months ago
ago-longer = a year ago or longer

## A workbook that cannot be read (screens/recovery)

recovery-title = Your workbook cannot be read
recovery-not-changed = It was not changed, and nothing will be written over it.
recovery-q-closes = q closes the program
recovery-no-backup = There is no backup that can be read. Copy the file somewhere safe, and start with --workbook and another file until it is mended.
recovery-choose = Choose a backup and press Enter. The file as it is now is kept beside it. q closes.
recovery-backups = backups

## The private check (screens/safety)

# Which question is asked, and what the one before was taken to be answered with.
safety-place = { $nth-count } of { $of-count }
safety-place-and-before = { $nth-count } of { $of-count }{ "    " }the one before: { $answer ->
    [yes] yes
    [no] no
   *[skipped] skipped
}
# What a key answers; the one that would be taken stands in brackets.
safety-answer-yes = { $key } yes
safety-answer-no = { $key } no
safety-answer-skip = { $key } skip
safety-chosen = [{ $answer }]
safety-answers = { $yes }{ "    " }{ $no }{ "    " }{ $skip }{ "    " }← back{ "    " }Esc stop
safety-answers-in-lines = y is yes, n is no, s skips it, b goes back to the question before. A place by its name, such as today, closes this, and x leaves the program.
safety-keys = y is yes, n is no, s skips it; ← goes back. Or use ↓ ↑ and Enter
safety-last-answer = { $answer ->
    [yes] Your last answer: yes. ← goes back to it.
    [no] Your last answer: no. ← goes back to it.
   *[skipped] Your last answer: skipped. ← goes back to it.
}
safety-more-lines = More lines, for other needs and other people
safety-close = Close. No answer was kept
keys-title = The keys that work here
keys-here = Here
keys-everywhere = Everywhere
keys-moving = Move
keys-places = Go to
keys-while-writing = In the words

## The keys that work here (screens/keys)


# Keys of an editor that are no commands.
keys-move = move; with Shift, select
keys-word-left-right = a word left or right (Alt-b, Alt-f too)
keys-line-ends = start or end of the line (^E too)
keys-undo-redo = undo, redo, a word at a time
keys-delete-word = delete the word before
keys-delete-line-part = delete to the start or end of the line
keys-select-all = select everything
keys-cut-copy-paste = cut, copy, and put back what was cut
keys-next-hit = next or previous hit of a search

## Questions and answers (screens/answers)

answers-questions = questions people ask
answers-in-short = the guide in short
answers-myths = what people say, and what is true

## A page to read (screens/page)

page-last-of-stage = That was the last page of this stage
page-no-exercise = This page has no exercise of its own
page-place = page { $nth-count } of { $of-count }

# The links at its end.
page-link-exercise = Exercise: { $title }
page-link-page = Page: { $title }
page-link-stage = Stage: { $title }
page-link-talk = Talk: { $title }
page-link-question = Question: { $title }
page-next = Next: { $title }
page-last = That was the last page here.
page-source = Where this comes from ({ $strength }): { $source }
# How strong its ground is.
strength-trial = tested in a trial
strength-from-trial = drawn from a trial
strength-study = seen in a study
strength-practice = known from practice
strength-common-sense = common sense
page-source-of-our-own = Where this comes from: written for this guide, from common sense.
page-source-hint = where this comes from

## Who can open what is written (screens/reach)

reach-of-two-in-short = anyone here can open it
reach-of-one-in-short = yours, not locked
reach-of-two = Not shown on pages for two; anyone at this keyboard can open it.
reach-of-locked-in-short = yours, locked
reach-of-locked = Yours. It is in your book, which your passphrase locks.
reach-of-one = Yours. It is in a file that anyone who uses this account can open.
reach-of-all = Not shown on pages for two; anyone at this keyboard can open them.
reach-of-all-in-short = Anyone at this keyboard can open these.

## A day that is typed (screens/dates)

date-hint = A day: { $words }. It can stay empty.
date-in-own-words = It stays in your own words, and is not made into a day.
date-stays-read-again = It stays as you wrote it, but it is not a day yet. Enter reads it again.
date-stays-try = It stays as you wrote it, but it is not a day yet. Try { $words }.
# Behind it stands a sentence from “How a typed day is understood”.
date-stays-why = It stays as you wrote it, but it is not a day yet. { $why }
date-ask-which = Which day is { $typed }?
date-ask-which-told = This is asked once. Settings can change it.
date-ask-day-first = { $day }: the day comes first
date-ask-month-first = { $day }: the month comes first

## The table that two people share (store/table)

# $name is whose file it is, as the person is called at the table.
table-half = The latest from { $name } has not fully arrived. What is there was read, and the rest comes by itself.
table-damaged = Something from { $name } arrived damaged. What can be read was read, and nothing that was seen is gone.
table-damaged-copy = A copy of the file of { $name } is damaged: { $file }. What was seen is still here. If that copy has been there for some time, it can be deleted.
table-set-aside = What this computer kept of { $name } is damaged and could not be opened. It was left as it is, under a name that begins with “damaged-”. If another computer shares this table, what is missing here may still be there: look before you go on.
table-gone = What this computer kept of { $name } is damaged and could not be opened. Words on the table were erased before, and could be in it, so it was deleted. If another computer shares this table, what is missing here may still be there: look before you go on.
table-not-theirs = The file of { $name } holds lines from another file. They were not read.
table-not-signed = There are lines under the name of { $name } that { $name } did not sign. They were not read, and nothing was lost by them. It may be another computer that joined with the same six words: a place is for one computer.
table-waits = Something from { $name } is still on its way. What came after it was read.
table-older = The file of { $name } is an older one. What was seen since is still here.
table-missing = The file of { $name } is not there. What was seen of it is still here.
table-doubled = There is more than one copy of the file of { $name }. All of them were read.
table-newer = { $name } has a newer version of this program. What this one does not know can only be read.
table-stranger = There is a file from somebody who is not at this table. It was not read.
table-not-written-here = There are lines under the name of { $name } that were not written here. They were left as they are, and a new file was begun.
table-other = This is the folder of another table. Nothing in it was read or changed.
table-folder-of-other = The folder in which your table is looked for is that of another table. Nothing in it was read or changed, and what was seen of yours is still here. Name the folder yours is in now: Settings, “Your book, and its lock”, “A table for both of you”, “Name the folder”.
table-unreadable = The file of { $name } cannot be opened: { $why }. What was seen of it is still here.
table-no-folder = The folder of the table cannot be opened: { $why }. What was seen of it is still here. If it is on a stick or a disk, connect that. If it has another name or place by now, say so in Settings, “Your book, and its lock”.
table-not-remembered = What is on the table could not be remembered here: { $why }. It is read again next time.
table-not-in-folder = It is kept here, but it is not in the folder of the table yet: { $why }. It goes there next time.
table-not-sealed-yet = What { $name } wrote is not sealed in the folder yet. It is sealed once { $name } opens the table there.
table-not-switched = Not every file of the table is sealed, or unsealed, as it should be: { $why }. That is tried again next time.
table-left-behind = What was left where the table was before could not be removed yet: { $why }. That is tried again next time.
table-words-remain = Erased words could not be taken out of every file yet: { $why }. That is tried again next time.
# Why something did not go into it.
table-folder-is-of-other = another table is in that folder
# Why it cannot be opened, as the folders of disks that are not connected look.
table-folder-empty = nothing of this table is in it
table-not-kept = It could not be kept: { $why }. The table is as it was.
table-not-kept-only-reading = Another window has this table. This one only reads it.
table-not-kept-no-seat = At the table, only somebody whose book is open can do something. The table is as it was.
table-not-kept-no-such-act = This version cannot do that at a table. The table is as it was.
table-not-invited-there-is-one = Your partner has joined this table already, or there is nobody to invite to it.
table-not-invited-disk = The invitation was not written: { $why }.
table-not-joined-no-invitation = There is no invitation in this folder. It may still be on its way.
table-not-joined-wrong = These are not the words of this invitation, or it has not fully arrived. Nothing was changed.
table-not-joined-unreadable = This version cannot read this invitation. Nothing was changed.
table-not-joined-at-another = This book is at another table already. Leave that one first.
table-not-joined-book = The keys of the table could not be kept in this book: { $why }.
table-not-opened-none = No table was laid or joined here.
table-lies-there = There is a table in that folder already, and nothing was changed. If your partner laid it, go back, and choose “Join one that your partner laid”.
table-not-opened-there-is-one = There is a table here already.
table-not-opened-unreadable = What this computer remembers of the table cannot be read. Nothing was changed.
# Why, in the sentence below.
table-place-damaged = { $file } is damaged
table-place-half-gone = one of its two files is gone
table-place-half = Half of what keeps your place at the table is gone: { $file }. Put an earlier copy of it back. Or leave the table (Settings, “Your book, and its lock”), and lay a new one. What lies there is as it was.
table-place-lost = What your book keeps of your place at the table cannot be read, or half of it is gone. As your book opens, you are told which file it is. Put an earlier copy of it back, or leave the table on this page, and lay a new one.
table-place-broken = What keeps your place at the table is damaged: { $file }. Put an earlier copy of it back. Or leave the table (Settings, “Your book, and its lock”), and lay a new one. What lies there is as it was.
table-place-unreadable = What a book keeps of its place at the table cannot be read: { $why }. Put earlier copies of its files table-key and table-seat.json back. Or leave the table (Settings, “Your book, and its lock”), and lay a new one. What lies there is as it was.
table-not-opened-disk = The table cannot be opened: { $why }.
table-not-two-books = A table is between two books, and there are not two here. Nothing was laid.
table-not-laid-at-the-door = One of the books is locked, so a table is laid from an open one: open your book, and choose “A table for both of you” in Settings, “Your book, and its lock”. Nothing was laid.
table-nothing-can-be-left = The other book is locked, and the file that says how to seal something for it cannot be read: { $file }. It is put right when its owner opens that book. After that, lay the table again. Nothing was laid.
table-not-laid-busy = Another window has one of the books, or the table. Close it, and try again. Nothing changed.
table-is-locked = The books of both are locked. The passphrase of one of them opens the table.
table-no-place = That book has no place at the table, so nothing can be done for the person whose book it is. For a new table, both leave this one first: Settings, “Your book, and its lock”. Nothing was done.
table-no-place-yet = That book has no place at the table yet, so nothing can be done for the person whose book it is. A place waits for them, and is taken in their own book: Settings, “Your book, and its lock”. Nothing was done.
table-not-proved = That book is locked. Its passphrase shows that it is you. Nothing was done.
table-not-theirs-here = Their book is not on this computer, so nobody can act for them here. Nothing was done.
table-not-laid = Nothing was done at the table: { $why }. Your books are as they were.
table-not-moved = The table was not moved, or only in part: { $why }. Nothing on it is lost. Try again.
table-folder-not-there = There is no such folder on this computer. Check how you wrote it. If it is on a stick or a disk, connect that. Nothing was changed.
table-no-such-folder = There is no such folder, and none can be made there. Check how you wrote it. Nothing was changed.
table-among-books = That folder is among the books. A table that two computers share needs a folder of its own, so that it can go anywhere without them. Nothing was changed.
table-none-there = There is no table in that folder, or it has not arrived yet. Nothing changed.
table-one-of-you = one of you
table-the-one-here = the one here
table-the-other = the other one

## A table at two computers (screens/sharing)

name-of-sharing = A table for both of you
sharing-about = A table is a place for what you share: what you agreed, and what one of you offers. Nothing from a book comes onto it by itself: each of you puts there what you choose, and the other can read it from then on.
sharing-about-lay = This program sends nothing anywhere. The table is in a folder that the other computer gets too: one that Syncthing, Nextcloud or Dropbox keeps in step, or one on a memory stick that goes to and fro. Your partner joins it there with six words, which you read to them once.
sharing-about-join = Your partner laid a table in a folder that this computer gets too, and read six words aloud to you. They open the invitation in it. Your place at the table goes into your book, and nobody else has it. Join on one computer only: to use another one as well, take your whole book there with the folder it is in, and name the folder of the table.
sharing-about-reach = Whoever runs that folder sees that something changes there, and when, and keeps older versions. While the book of either of you is locked, everything on the table is sealed. Without a lock, whoever can open the folder can read it. Nothing that somebody else puts there counts as yours.
sharing-about-others = There is a table here already, and this book has no place at it. Another one can be laid here once whoever is at it has left it too.
sharing-about-folder-lost = Your table is here as this computer last saw it, but not in the folder where it is looked for. If that is on a stick or a disk, connect it. If it has another name or place by now, name the folder it is in now. If that is lost, the table can be beside your books again, as it was last seen here.
sharing-about-invited = The table is laid, and your partner has not joined it yet. You can draw six new words for them. These open a new invitation, and the words before do not. But whoever heard those, and kept the folder as it was, can still join with both. If that may have happened, leave this table, and lay another one in another folder.
sharing-about-elsewhere = Your book has a place at a table that this computer does not know, because the book came from another one. If the folder of the table is here too, name it, and you are at the table again.
sharing-about-move = The table is beside your books, on this computer. It can go into a folder that another computer gets too: one that Syncthing, Nextcloud or Dropbox keeps in step, or one on a memory stick that goes to and fro. This program sends nothing anywhere.
sharing-about-moved = Whichever of you keeps a book on this computer finds the table as before. Whoever takes their book to another computer, with the whole folder it is in, names the folder of the table there: Settings, “Your book, and its lock”, “A table for both of you”, “Name the folder”.
sharing-sure = The table goes from here into { $folder }. If there are other things in it, the table gets a folder of its own there.
sharing-sure-lay = The table is laid in { $folder }. If there are other things in it, the table gets a folder of its own there; if there is no such folder yet, one is made.
sharing-lay-there = Lay it there
sharing-sure-order = Everything is copied there and read back first. Only then is it taken away here. What is sealed stays sealed.
sharing-about-back = The table comes back beside your books, with all that is in its folder now. What is sealed stays sealed.
sharing-about-left = The folder stays as it is, because another computer may have it. What somebody puts there from then on is not seen here, and what is put here is not seen there. A copy of what is there now stays until somebody removes it.
sharing-about-away = If it is only not here just now, like a stick in a drawer, wait for it: until then you can read what this computer last saw of the table, and what you do on it goes there next time. If it is in another folder by now, name that.
sharing-about-without = If it is lost, the table can be beside your books again, as this computer last saw it. What was laid in that folder since then, and has not been seen here, is not in it. From here the table can go into another folder. If your partner brings theirs into that same folder too, everything that either of you has seen is there again.
sharing-without = Go on without that folder
sharing-move = Move it
sharing-bring-back = Bring it back
sharing-here = Between the two books here
sharing-lay = In a folder that two computers have
sharing-join = Join one that your partner laid
sharing-find = Name the folder
sharing-invite-again = Draw six new words
sharing-not-now = Not now
sharing-go-on = Go on
sharing-named = There you go by the name of your book: { $name }. Your partner sees it.
sharing-ask-name = What are you called there?
sharing-name-told = Your partner sees it, and your book gets that name too. An initial will do. If it stays empty, they see “the other one”.
sharing-ask-folder = The folder
sharing-folder-to-lay = If other things are in it, the table gets a folder of its own there. ~ is your home.
sharing-folder-to-join = Where it is on this computer. ~ is your home.
sharing-ask-words = The six words
sharing-words-told = With spaces between them. The first four letters will do.
sharing-busy = One moment …
sharing-code-about = The table is laid, and an invitation is in its folder. These six words open it. Read them aloud to your partner, and never send them the way the folder goes. In their program: Settings, “Your book, and its lock”, “A table for both of you”, “Join one that your partner laid”.
sharing-code-folder = The folder: { $folder }
sharing-code-once = They are shown once. Whoever has them and the folder could join in your partner’s place. If that may have happened, or they are lost, draw new ones here, as long as nobody has joined.
sharing-invited-unseen = The table is laid, and nobody has been shown its six words. New ones are drawn on that page.

## The table of two on the screen (screens/table, app/table, screens/who)

name-of-table = Our plan
name-of-table-line = Our plan › a line
both-of-us = both of us
who-both-of-us = Both of us
who-both-of-us-tail = the plan that you share
who-both-of-us-told = “Both of us” opens what the two of you shared with each other. It opens nobody’s own pages.
who-lay-table = A table for both of us
who-lay-table-tail = what is shared
table-lay-title = A table for two
table-lay-told = A table is a place for what you share: what you agreed, and what one of you offers. There is one for both of you, beside your books. Nothing from a book comes onto it by itself: each of you puts there what you choose, and the other can read it from then on. It stays on this computer. While a book of either of you is locked, everything on it is sealed; without a lock, whoever can use this account can open it. If the other book is locked, whoever it belongs to takes their place from inside it.
table-lay-not-now = Not now
table-lay-now = Lay a table
table-is-moved = The table is in { $folder } now.
table-is-back = The table is on this computer again. The folder it was in is as it was.
table-is-back-remembered = The table is on this computer again, as it was last seen here.
table-is-laid = The table is laid. “Both of us” opens it, on “Who is here?”
table-is-laid-and-waits = The table is laid, and a place at it is kept for your partner. They take it in their own book, which is locked, once they say yes to it there.
table-place-waits = A place at a table for two waits for you. Settings, “Your book, and its lock”, says more. You do not have to answer.
table-take-place-title = A place at the table
table-take-place-told = Whoever keeps the other book here laid a table for you both. It is a place for what you share, beside your books. Nothing from your book comes onto it by itself: each of you puts there what you choose, and the other can read it from then on. While a book of either of you is locked, everything on it is sealed. Nothing happens if you leave it for now, and you can leave the table later.
table-take-place = Take my place
table-place-is-taken = You are at the table. “Both of us” opens it, on “Who is here?”
table-part-title = Leave the table
table-part-told = A copy of what is there stays in your book, if it can still be opened here. If a file of your place is gone, put an earlier copy of it back first. From then on you can do nothing there any more. What you laid there stays for your partner to read: to erase words of yours, do it at the table first. Your partner is not told; on a computer that both of you use they may still come to notice it. To be at a table again, you need a new one.
table-part-told-plain = Your book has no lock, so that copy can be read by anyone who uses this account.
table-part-not = Stay at the table
table-part-yes = Leave the table
table-parted-entry = What was on the table with { $name }
table-parted-as-file = You have left the table. What this computer last saw of it is in your book as a file: { $file }
table-parted-aside = You have left the table. There is no copy of it in your book: what this computer kept is sealed, and what opened it is gone. It lies in { $folder } as it was. If you find an earlier copy of { $key }, put it back there: what was on the table comes into your book then, as that opens.
table-key-in-vain = { $key } opens nothing of what lies aside in { $folder }: it is damaged, or the key of another table. All of it is as it was. Another earlier copy of the key may open it
table-taken-in = What opens the table that you left is back. What was on it is in your journal now, and as a file in { $file }
table-taken-in-as-file = What opens the table that you left is back. What was on it is in your book now, as a file: { $file }
table-parted-without-copy = You have left the table. There is no copy of it in your book: this computer never saw what was there, or your place no longer opens it.
table-parted = You have left the table. What was there is in your journal now, and as a file in { $file }
table-keeps-no-page = The two of you are here, and no book is open. What is written on a page is kept in a book. Choose one with F8.
table-whose = Whose is it?
table-whose-told = That is in a book that one of you keeps. The table is closed, and the one whose book it is opens it.
table-stay = Stay here
table-open-book-of = The book of { $name }
books-table = A table for both of you
books-table-laid = laid
books-table-none = none
books-table-waits = laid; a place at it waits for your partner
books-table-yours = a place at it waits for you
books-table-invited = laid; your partner has not joined it yet
books-table-folder-lost = its folder was not found
books-table-place-lost = your place at it cannot be read
books-table-elsewhere = yours is not known on this computer
books-move-table = Move the table into a folder that another computer has
books-bring-table-back = Bring the table back to this computer
books-part = Leave the table
table-agreed = We agreed
table-offered = Offered, not agreed
table-taken-back = Taken back, no reason owed
table-pages = Pages opened together
table-page-waits = { $who } has laid theirs. It opens when { $other }’s is here too.
table-page-open = Both of you have laid theirs. Enter opens it.
table-page-gone = This side was taken back, and none of it is shown.
table-page-older = Laid before, by { $who } on { $day }
table-empty = Nothing is here yet. { "n" } lays the first line: something you both want to keep to, or something that one of you offers. It counts once both of you say yes to the same words.
table-empty-amiss = Nothing from the table can be shown here just now. Something is not as it should be, as you were told when the table opened: look at the other computer, or wait, before you lay lines once more. { "n" } lays one.
table-legend = ● kept · ◐ told early, which keeps faith · ◑ partly · – not kept · ✓ put right · ○ open
table-told-below = A yes is free, and each of you can take it back at any time, without a reason. No answer is fine, and nobody counts it. Anyone who says yes out of fear is not bound: F1, alone, has a check. 1 to 7 open the pages of the guide, to read together; { "T" } the talks, to hold together.
table-says = { $name } says
table-of = { $who }: { $said }
table-says-words = { $name }: { $words }
table-says-nothing = nothing said yet
table-said-of-mark = the mark of { $name }: { $said }
table-said-before = { $how }, before the mark was changed
table-does = { $name } does it
table-both-do = each of you does it
table-marks-of = marks of { $day }
table-differs = { $day }: you see this differently. Talk about it, if you like: Enter
table-both-can-be-honest = You see this differently. Both of you can be honest. It is one day.
table-not-answered = { $name } has not answered
table-laid-by = laid by { $name }
table-laid-by-on = laid by { $who } on { $day }
table-words-of = in the words of { $name }
table-yes-of = { $name } says yes to that
table-two-wordings-end = Both stay, and neither is agreed, until one of you writes other words in place of both.
table-taken-back-by = { $who } took it back on { $day }
table-stands-agreed = agreed by both
table-stands-offered = offered, not agreed
table-stands-taken-back = taken back, no reason owed
table-two-wordings = Two wordings
table-erased = These words were erased by the one who wrote them
table-only-read = Something was done here with a newer version of this program. This one can only read it.
table-kind-expectation = What we both keep to
table-kind-action = Something one of us does
table-kind-limit = A boundary
table-kind-openness = What you show each other
table-kind-slip = If somebody slips
table-kind-promise = A promise
table-kind-talk = From a talk
table-kind-opened = One half of a page for two
table-kind-rung = Something both of you marked yes
table-mark-kept = kept
table-mark-early = told early
table-mark-partly = partly
table-mark-missed = not kept
table-mark-repaired = put right
table-mark-open = open
table-saw-it = saw it
table-saw-it-otherwise = saw it otherwise
table-i-saw-it = I saw it
table-i-saw-it-otherwise = I saw it otherwise
table-act-agree = Agree to these words
table-act-agree-to = Agree to the words of { $name }
table-act-mark = Mark how it went
table-act-seen = { $day }: how { $other } saw what { $name } marked
table-act-words = Write other words
table-act-take-back = Take it back
table-act-take-back-side = Take back your own side
table-act-erase = Erase these words of { $name }, for good
table-act-erase-older = Erase older words of { $name } for good: “{ $words }”
table-ask-kind = What is it?
table-ask-kind-told = It is offered first. It counts once both of you say yes to the same words.
table-ask-how = How did it go? { $day }
table-ask-how-told = Each of you marks your own part.
table-ask-today = Another day: today, { $day }
table-ask-yesterday = Another day: yesterday, { $day }
table-ask-earlier = An earlier day
table-ask-earlier-day = Which day was it?
table-ask-tomorrow = Another day: tomorrow, { $day }
table-ask-seen-title = How did you see it?
table-ask-seen = For { $other }. { $name } says of { $day }: { $mark }. What you say is shown beside it, and changes nothing in it.
table-ask-whose-hand = Whose hand is this?
table-nobody = Nobody’s: leave it
table-told-lay = From then on it is on the table, as offered, and the other one can read it. It counts as your yes to these words, and you can take that back at any time.
table-told-reword = Your words take the place of those that were there, and it is offered again: it counts once both of you say yes to the new words.
table-told-agree = A yes to these words. It is yours alone to give, and to take back.
table-told-take-back = It ends what was agreed, for both, and nobody owes a reason. Agreeing again takes a new yes from each of you.
table-told-take-back-offer = It is no longer offered, and nobody owes a reason. Agreeing later takes a new yes from each of you.
table-told-take-back-side = Nothing that you laid for this page is shown any longer, and neither is the other side, until there is one of yours again. Nobody owes a reason. The words stay in the file until you erase them.
table-told-erase = Your words go from every file of the table on this computer, for good, and that takes them back too. Your own book keeps what it holds of them. It cannot reach copies that were made elsewhere.
table-told-mark = A mark on your own part. The other one sees it, and may have seen it otherwise.
table-told-saw = What you saw. It stands beside the mark, and is never counted.
table-no-marks = Days of this are marked once it is agreed. Boundaries and what you do when somebody slips have no marks.
table-is-marked-so = It is marked that way already.
table-nobody-can = Neither of you can do that here.
table-only-elsewhere = Only { $name } can do that, on the computer that has their book.
table-only-without-place = Only { $name } could do that, and that book has no place at the table. For a new table, both leave this one first: Settings, “Your book, and its lock”.
table-line-too-long = That is too long for one line: { $count } letters at most
table-type-told = One line, in words that both of you understand the same way.
table-not-there-yet = Not on the table yet
table-not-there-yet-told = What you typed is in no file. Enter, while you are on that line, lays it on the table.
table-line-went = A line that was being typed at the table was not laid there. It was in no file, and went as the table closed.
table-coming = The next seven days
table-coming-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
table-today = today
table-act-days = Say on which days it falls
table-ask-days = On which days?
table-ask-days-told = It is listed under “The next seven days” once both of you say yes. Nothing is counted, and a day that goes by is not brought up again.
table-days-none = No fixed day
table-days-named = As it says: { $days }
table-days-daily = Every day
table-days-weekdays = Every day from Monday to Friday
table-days-once = Once, on one day
table-days-weekly = Every week, on one day
table-days-fortnight = Every two weeks, on one day
table-days-monthly = Every month, on one day
table-ask-day = Which day?
table-ask-day-once = The day it is for.
table-ask-day-first = The first day. It comes again from then on.
table-told-reword-days = It falls on those days, in the same words, and is offered again: it counts once both of you say yes.
table-type-instead = Other words
table-type-instead-told = They take the place of what is there, and are offered again.
lock-of-both = The passphrase of a book at this table opens the table, and no book. F1 helps.
lock-proves = It opens no book. It shows that it is you, until the table is closed. F1 helps.
table-talk-is-on = A talk is not over
table-talk-is-on-told = It is in no file: it goes when you close the table. { "T" } shows the talks. Either of you may stop at any time, with no reason given.
table-line-not-laid = A line is not on the table yet
table-line-not-laid-told = You wrote a line at the end of a talk. It is in no file, and goes when you close the table. { "T" } shows the talks: open that one, and { "t" } lays its line on the table.
table-close-and-let-go = Close the table, and drop it
table-talk-waits = A talk is not over: { "T" } goes back to it.
table-line-waits = A line from a talk is not on the table: { "T" } shows it.
table-line-is-laid = The line is on the table, as offered
table-from-talk = { $title }, { $day }
table-ask-whose-line = Whose hand lays this on the table?
table-told-lay-line = From then on it is there, as offered, with the day and the talk it is from. It counts as your yes to these words, and the other one can say yes to them, too. Nothing else of the talk is kept.
table-not-noted = It is on the table, but that could not be noted in this book: { $why }
table-copy-lies-there = A copy is on the table, as offered
plan-lay-out = Lay a copy on the table?
plan-lay-out-told = Your partner can read it from then on. It is there as your offer, and counts once both of you say yes to the same words. Nothing else from this book goes with it. You can take it back, and erase its words, at the table.
plan-lay-out-again = A copy of this was laid on the table before. This lays another one, which your partner can read from then on.
plan-lay-out-more = With it: { $words }
plan-lay-out-not = Keep it here
plan-lay-out-yes = Lay a copy
plan-lay-out-private = You have not shared the page of this line, so none of it is laid on the table. Share the page first, if you want to: Enter opens it, and { "v" } at its end shares it.
plan-you-do = you do it
plan-the-other-does = your partner does it
plan-lay-out-no-line = Copies of agreements, actions, promises, boundaries, what you show each other, and what is done after a slip can be laid on the table. This line is none of these.
plan-lay-out-theirs = That is your partner’s promise. It is theirs to lay on the table.
plan-lay-out-no-table = There is no table yet. “Your book, and its lock” in Settings lays one, once there are two books.
key-plan-lay-out = lay a copy of the line on the table you share
hint-table-agree = agree
hint-table-talks = talks
hint-table-take-back = take back
hint-table-mark = mark
hint-table-words = new words
key-table-open = open a line, or do what is marked
key-table-new = lay a new line
key-table-mark = mark how it went, and how you saw what the other marked
key-table-agree = agree to its words
key-table-words = write other words for it
key-table-take-back = take it back, without a reason
key-table-erase = erase words of your own, for good

## What the program calls itself where somebody wants that (app/view)

another-name = notes

## Books (screens/who, screens/books, app/books, shell/shelf)

name-of-who = Who is here?
who-is-here = Who is here?
who-opening = opening …
who-nothing-is-open = Nothing is open yet. { "H" } helps without opening anything.
book-without-a-name = A book without a name
no-book-is-open = No book is open. Choose yours first.
only-one-book = This is the only book here: there is no other one to open
place-table = Our table, for both of you
typed-table = shared plan, both of us, together, agreed, offered, our plan, what we agreed
plan-table = What both of you share
plan-table-open = Our table: what is there for both of you
plan-table-told = It is in no book. This one is closed first, with every word of it.
place-books = Your book, and its lock
typed-books = books, lock, passphrase, password, encrypt, a book for each of you, second person, partner, somebody else, switch, another person, two people, split, divide
books-about = A book is what one person wrote here: pages, journal, plan. Two people can each keep one of their own. The program opens one at a time, and shows nothing of the other.
books-name = What this book is called
books-no-name = no name yet
books-begin = A book for somebody else
books-close = Close this book
books-close-key = F8
books-no-lock = This book has no lock: whoever can use this account can open it, and its files.
books-by-its-file = This book was opened by the name of its file, and stands on its own.
books-ask-name = What is this book called?
books-name-told = A name, or an initial. It is seen before the book is opened.
books-ask-their-name = What is the other book called?
books-name-of-another-told = A name, or an initial. They can change it.
lock-table-is-open = Another window has the table of two open. Close it there first: what is on the table is sealed before the book is. Nothing was changed.
opened-by-code = The recovery code opened it. A new passphrase is in Settings, under “Your book, and its lock”
book-name-is-taken = Another book here has that name. One more initial tells the two apart
book-name-too-long = That is too long: { $count } letters at most
# Of a workbook that two people used: two books are made of it (screens/parting).
name-of-parting = Two books from one
books-two = Split this book in two
books-two-told = page by page
books-two-begun = Two of you wrote in this book. If you like, you can sort its pages into two, one by one: “Split this book in two”. There is no hurry.
parting-about = This book was used by two people. Here it can become two books, one for each of you. Do this together, and only if you both want it.
parting-about-pages = First you sort the pages: into one of the books, the other, or both. Nothing is chosen beforehand. What one of you wrote alone is shown to nobody else, and only that person says where it goes. What is not sorted stays here, as it is.
parting-about-order = Nothing is done until you say so on the last page. Then the second book is written whole and read back, and only then do pages leave this one. You can stop at any time and go on another day.
parting-about-backups = Backups of this book hold all of it until you delete them.
parting-take-up = Go on from where you stopped
parting-give-up = Give it up: forget what was sorted so far
parting-giving-up = What you two sorted so far, and what each of you said of your own pages, will be forgotten. Each page stays in the book it is in now. This cannot be undone.
parting-keep-sorted = Keep what was sorted
parting-forget-sorted = Forget it
parting-is-given-up = Given up: what was sorted and not done yet is forgotten. Each page stays in the book it is in now
parting-looking = Looking for the books there are.
parting-which = Which book is the second one? Whoever owns it keeps all that is in it.
parting-new-book = A new book
parting-whose = Whose book is this one from now on? The other one of you gets { $name }.
parting-the-other = the second book
parting-this = this book
parting-each-their-side = Each filled in a side of their own: only { "b" } fits, and each gets theirs
parting-all-said = All below is sorted. Space takes it back, for one page or for all
parting-nothing-said = Nothing is waiting to go into { $name }. Sort a page into it first
parting-nothing-goes = Nothing goes into the second book any more
parting-is-over = The second book cannot be written from here just now. Nothing was taken out of this one
parting-no-backup = All that is here could not be kept in a backup first, so nothing was done. { $why }
parting-is-done = What was to go is in the second book
parting-keys = 1 this book ({ $first }) · 2 second book ({ $second }) · { "b" } both · Enter go on
parting-keys-by-month = 1 this book ({ $first }) · 2 second book ({ $second }) · { "b" } both · + shows a month
parting-keys-by-month-in-short = 1 this · 2 second · { "b" } both · + a month
parting-keys-in-short = 1 this · 2 second · { "b" } both · Enter go on
parting-has-keyboard = { $who ->
    [hurt] The one who was hurt has the keyboard
    [broke] The one who broke trust has the keyboard
   *[other] One of you has the keyboard
}
parting-group = { $pages-count ->
    [one] one page
   *[other] { $pages-count } pages
} · { $unsaid-count } unsorted
parting-month = { $days-count ->
    [one] one day
   *[other] { $days-count } days
}, { $pages-count ->
    [one] one page
   *[other] { $pages-count } pages
} · { $unsaid-count } unsorted
parting-go-on-told = What will be done is shown first; nothing is done yet
parting-alone = { $who ->
    [hurt] What the one who was hurt wrote here alone
    [broke] What the one who broke trust wrote here alone
   *[other] What one of you wrote here alone
}
parting-alone-told = only they say where it goes: Enter hands over the keyboard
parting-back = Back to the pages of both
parting-back-told = the keyboard is for both of you again
parting-is-here = this book
parting-is-there = second book
parting-is-both = both
parting-written-as = written as { $who }
parting-in-the-trash = in the trash
parting-waits = waits for a page it belongs to
parting-number-of-day = The number of a day
parting-numbers-of-week = The numbers of a week
parting-number-of-talk = How heard somebody felt in a talk
parting-lock = This book has a lock. { $name } can have one too, from its first word on: its owner types a passphrase now, while the other one looks away.
parting-lock-lost = If it is forgotten, nobody can open that book again. Its owner can make a recovery code in it, on “Your book, and its lock”.
parting-type-passphrase = Its owner types a passphrase
parting-without-lock = Without a lock
parting-no-lock = Then everything that goes into { $name } is there without a lock. Whoever can use this account can read it, until its owner sets one.
parting-back-to-lock = Back: a lock after all
parting-plain-is-known = We know that, and it is all right
parting-opens = { $name } has a lock. Its owner types what opens it, while the other one looks away.
parting-their-passphrase = The passphrase of the second book
parting-opens-told = It is used once, to write into that book.
parting-last-goes = { $count ->
    [one] Of the pages that you see here, one goes into { $name }.
   *[other] Of the pages that you see here, { $count } go into { $name }.
}
parting-last-leaves = { $count ->
    [one] One of these leaves this book.
   *[other] { $count } of these leave this book.
}
parting-last-unsaid = { $count ->
    [one] One page is not sorted yet. It stays here.
   *[other] { $count } pages are not sorted yet. They stay here.
}
parting-last-waits = { $count ->
    [one] One page waits, because the one it belongs to would be elsewhere. It stays here.
   *[other] { $count } pages wait, because the ones they belong to would be elsewhere. They stay here.
}
parting-last-alone = What each of you wrote alone goes where that person said, and is not counted here. What they did not sort stays in this book.
parting-last-order = { $name } is written whole and read back first. Then pages leave this book for good: no undo brings them back. Its backups hold them until you delete those.
parting-last-whose = { $who ->
    [hurt] From then on this book belongs to the one who was hurt. They can read all that stays in it, also what the other one wrote alone and did not sort.
    [broke] From then on this book belongs to the one who broke trust. They can read all that stays in it, also what the other one wrote alone and did not sort.
   *[other] From then on this book belongs to one of you, who can read all that stays in it.
}
parting-last-plain = { $name } has no lock until its owner sets one.
parting-last-locked = { $name } has a lock from its first word on.
parting-do = Split the book now
parting-busy = The second book is being written and read back. If this is cut off, nothing is lost: a page is then in both books, and you can go on from here.
parting-done-goes = What was to go is in the second book, read back and whole.
parting-done-leaves = What was to leave this one has left this book.
parting-done-backups = The backups of this book made so far still hold all of it. Look into the second book first. When you are both sure, they can be deleted here, or later in Settings.
parting-done-backups-gone = The backups of this book made so far are deleted. One was made of it as it is now.
parting-done-door = From now on the program asks who is here. Each of you opens your own book.
parting-close-this = Close this book, and see who is here
parting-delete-backups = Delete the backups made so far
parting-stay-here = Stay in this book
hint-parting-here = this book
hint-parting-there = second book
hint-parting-both = both
hint-parting-show = show
hint-parting-hide = hide
key-parting-here = it stays in this book, and in no other; on a heading, all below it that is unsorted
key-parting-there = it goes into the second book, and leaves this one
key-parting-both = each of the two books has it
key-parting-unsay = take back where it goes
key-parting-unfold = show the days of a month, or hide them
key-parting-go-on = go on to what will be done; where one wrote alone, hand over the keyboard
no-id-of-a-book = this is not the id of a book
not-laid = The second book does not have all of it yet: { $why }. Nothing was taken out of this one just now
not-laid-locked = The second book has a lock. Its owner has to open it first. Nothing was taken out of this one just now
not-laid-unconfirmed = The disk did not confirm the second book: { $why }. Nothing was taken out of this one just now
not-laid-differs = The second book does not read back as it was written. Nothing was taken out of this one just now
book-is-begun = { $name } has a book here. F8 closes this one, and asks who is here
book-not-begun = The book was not begun: { $why }. Nothing else changed
book-not-named = The name was not kept: { $why }. Nothing else changed
key-who-open = open this book
key-close-book = close this book, and ask who is here
which-of-books = { $count ->
    [one] There is one book here. Say which is meant: --book 1
   *[other] There are { $count } books here. Say which is meant, in the order of “Who is here?”: --book 1 is the first. Nothing was opened
}
no-such-book = { $count ->
    [one] There is no book { $asked }: there is one here. Nothing was opened
   *[other] There is no book { $asked }: there are { $count } here. Nothing was opened
}
book-beside-a-file = A file named with --workbook stands on its own: leave out --book. Nothing was opened
doctor-books = books

## The whole book (screens/whole_book, shell/desk/whole_book)

place-whole-book = This whole book: copy it, go back, erase it
typed-whole-book = this whole book, copy, backup, export, save elsewhere, keep safe, usb, stick, another disk, restore, go back, earlier, as it was, yesterday, remove all, uninstall
name-of-whole-book = This whole book
whole-book-about = This is about all that is in this book: pages, journal, plan, settings.
whole-book-copy = Keep a copy elsewhere
whole-book-go-back = Go back to an earlier one
whole-book-erase = Erase this book
whole-book-ask-path = Where should the copy go?
whole-book-path-told = The path of a new file, best on another disk. ~ is your home folder.
whole-book-path-told-of-a-locked = The path of a new file. This book is locked, but that file will not be: whoever can open it can read it. Esc makes none.
whole-book-copying = The copy is being written, and read back.
copy-is-there-already = { $path } is there already, and stays as it is. Name another file.
copy-of-a-locked-is-readable = This book is locked, but that file is not: whoever can open it can read it. What you delete later stays in it.
copy-without-undo = What you could undo is not in it.
name-of-going-back = An earlier one
going-back-reading = The backups are being read.
going-back-looking = That backup is being looked at.
going-back-busy = Going back. What is there now is kept first.
going-back-none = There is no backup that can be read. A copy that you kept elsewhere can be put back from the command line: the README says how.
going-back-about = Enter shows what would change. Looking changes nothing.
going-back-ask = Go back to it? What is there now is kept first.
going-back-leave = Leave everything as it is
going-back-do = Go back to it
going-back-choose = Nothing is chosen yet: choose with the arrows
name-of-erasing = Erasing this book
erasing-looking = Looking for what there is.
erasing-busy = It is being removed.
erasing-for-good = What is removed is not in the trash, and no backup of it stays. Enter asks for a word first.
erasing-ask = Erase it all?
erasing-type = Type “{ $word }” and Enter to remove it all for good. Esc, or anything else, leaves it.
erasing-another-window = Another window has this book. Nothing was removed. Close it, and look again here.
erasing-left = { $count ->
    [one] 1 file is still there. The rest is removed. Remove it by hand once nothing is in its way:
   *[other] { $count } files are still there. The rest is removed. Remove them by hand once nothing is in their way:
}
hint-erase = erase
left-in-a-hurry-not-removed = Not everything could be removed.

## The lock (screens/lock, screens/locking)

name-of-lock = Locked
name-of-locking = The lock
who-locked = locked
lock-title = This book is locked
lock-left-halfway = This lock was cut off while it was being put on or taken off. Copies of this book that anyone can read may be beside it: they are taken away as soon as you open it.
lock-passphrase = Your passphrase
lock-code = Your recovery code: twelve words, with spaces between them
lock-tries = Opening. This takes a second.
lock-forgotten = Forgotten? The recovery code opens it, too: Tab. F1 helps, without opening anything.
lock-has-no-code = Only the passphrase opens it: there is no recovery code, or its file (recovery.age) is gone. F1 helps, without opening anything.
lock-back-to-passphrase = Tab goes back to the passphrase. F1 helps, without opening anything.
hint-lock-back = back
lock-is-changed = The lock is changed
locking-go-on = Go on
locking-not-now = Not now
locking-close = Close
locking-about = With a lock, this book opens with your passphrase only. All of it is sealed: pages, journal, drafts, backups. There is no other way in, not even for us.
locking-about-lost = If you lose both the passphrase and the recovery code that you are shown next, nobody can open it again.
locking-about-forced = A lock does not help against someone who makes you open it, or who has put spyware on this computer. If that may be so, use another device, or press F1 first.
locking-about-passphrase = From then on the new passphrase opens this book, and the old one does not. A copy of the book’s files that somebody made before still opens with the old one.
locking-about-code = A new recovery code is shown once. From then on the old one no longer opens this book.
locking-about-off = Without a lock, anyone who can use this account can open everything in this book.
locking-leave-locked = Leave it locked
locking-take-off = Take the lock off
locking-passphrase = A passphrase
locking-new-passphrase = A new passphrase
locking-passphrase-told = Several words that you will remember, and nobody here would guess. At least 8 characters.
locking-once-more = The same once more
locking-once-more-told = So that a slip of a finger does not lock you out.
locking-too-short = { $count ->
    [one] That is too short: one character at least
   *[other] That is too short: { $count } characters at least
}
locking-not-the-same = Those were not the same. Type it again, twice.
locking-drawing = A recovery code is being drawn.
locking-code-about = Your recovery code. Write it down on paper, and keep it where only you look. It opens this book if you ever forget the passphrase.
locking-code-once = It is saved nowhere, so it cannot be shown again. You can make a new one here whenever the book is open. A photo of it may end up in a shared album.
locking-written-down = I have written it down
locking-without-code = Go on without a code: then nobody can open this book if the passphrase is forgotten
locking-code-asked = Two of its words, to be sure that it is on paper.
locking-third-word = The third word
locking-ninth-word = The ninth word
locking-word-told = Its first four letters are enough.
locking-not-that-word = That is not the right word. Esc shows the code again.
locking-busy = All of this book is being sealed again, or unsealed. This takes a few seconds. If it is cut off, nothing is lost: it is then as it was, or done.
locking-is-locked = This book is locked from now on. F8 locks it at once, and it locks itself when nobody types for a while.
locking-passphrase-changed = The new passphrase opens this book from now on.
locking-code-changed = The new recovery code opens this book from now on.
locking-is-off = This book has no lock any more.
locking-out-of-reach = What this program kept of it unlocked is deleted here. It cannot reach copies that were made elsewhere: a sync service’s history, backups of the whole computer, what a disk keeps of deleted files.
books-lock = A lock on this book
books-lock-off = none
books-passphrase = Change the passphrase
books-code = Make a new recovery code
books-unlock = Take the lock off
books-after = It locks itself after
books-after-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
books-after-never = never
books-is-locked = This book is locked when it is closed. F8 closes it at once, from anywhere. A lock cannot help against someone who makes you open it, or who watches this computer.
code-not-drawn = No recovery code could be drawn: { $why }. Nothing was changed
lock-tried-in-vain = It could not be opened, because of a mistake in the program. Nothing was changed
lock-left-plain = { $file } could not be taken away: { $why }. It holds words of this book, and anyone can read it. Delete it by hand
lock-left-stranger = { $file } has the name of a file of this book, but is not one. It was left alone
lock-left-old-key = { $file } still opens with what opened this book before: { $why }
lock-left-damaged = { $file } could not be opened. It was set aside under this name
lock-left-sealed = { $file } is not needed any more, and could not be taken away: { $why }
lock-left-inbox-changed = Somebody changed { $file }: what was left for you since then may have been read. It is put right
lock-left-unconfirmed = The disk did not confirm it: { $why }. What is not sealed beside it stays until next time
book-is-locked = This book is locked. Open it in the program, which asks for the passphrase. Nothing was read
doctor-locked = locked: none of it was read
write-kept-until-opened = Kept, sealed. It comes into the book when that is opened.
write-locked-in-vain = the book is locked, and what is needed to seal words for it cannot be read: { $why }. It is put right when the book is opened

## Exports: what leaves the book (export, shell/verbs/export)

# The language of these words, as HTML names it.
export-language = en
# The head of a document that may lie about: it says nothing of what broke.
export-title = Notes
# Above the table of contents of a book.
export-contents = Contents
export-made-on = Made on { $day }.
export-is-readable = This file is not locked. Anyone who finds it can read it.
export-will-be-readable = What is written is not locked: anyone who finds it can read it.
# E-readers of shops keep books in an account.
export-readers-copy = Many e-readers copy their books to a server and to other devices of the same account, and show each title in a list.
export-no-plan = No line of the plan was agreed yet. What one does on one’s own is private, and can be put on the page as well.
export-promises = Promises
export-numbers = Numbers
export-steps = Steps that are ticked
export-tags = tags: { $tags }
export-again = to come back to on { $day }
export-by-both = Both
export-before = before: { $number }
export-after = after: { $number }
export-undated = no day yet
export-to-whom = to { $whom }
# Above answers whose question the guide has no more.
export-no-question = From a question that the guide no longer has
export-leaves = This leaves the book:
export-stays = This stays in it:
export-nothing-leaves = Nothing leaves the book.
export-of-day = { $what }, { $day }
export-of-days = { $what }, { $first } to { $last }
export-private = { $what }: private
export-unreadable = { $count ->
    [one] One thing that cannot be read stays in the book as it is, and does not leave
   *[other] { $count } things that cannot be read stay in the book as they are, and do not leave
}
export-without-number = { $what }: no number is in it
export-not-chosen = { $what }: not chosen
export-others = what the other one of you keeps to themselves. It is not counted here
export-private-how = To take along what is private, add --private.
export-private-how-here = What is private can be taken along: choose it above.
export-pages = { $count ->
    [one] { $count } page you filled in
   *[other] { $count } pages you filled in
}
export-promises-counted = { $count ->
    [one] { $count } promise
   *[other] { $count } promises
}
export-talks = { $count ->
    [one] { $count } talk
   *[other] { $count } talks
}
export-numbers-counted = { $count ->
    [one] { $count } set of numbers
   *[other] { $count } sets of numbers
}
export-steps-counted = { $count ->
    [one] { $count } ticked step
   *[other] { $count } ticked steps
}
export-both-of-us = both of us
export-our-plan = Our plan
export-my-plan = My plan
export-until = until we look again on { $day }
export-say-before = If something will not work out: say so before, and it counts.
export-say-first = If something went wrong: say so first, and put it right.
export-made-by-two = Made by the two of us.
export-lines-of-the-page = These lines stand on the page, and no word of why:
export-left-out = { $line } (left out)
export-a-letter = A letter
export-reminder = Reminder
export-week = The questions of the week
export-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
export-rhythms = { $count ->
    [one] { $count } thing that comes again
   *[other] { $count } things that come again
}
export-with-titles = Each day is called by its own words: whoever sees the calendar reads them.
export-without-titles = Each day is called “Reminder”. To have the words in it, add --titles.
export-private-days = Days of what is private stay in the book. To take them along, add --private.

# Every form that something leaves in, in a line.
export-about-markdown = your words in one file that any notes program reads; with --days a folder, a file for each day
export-about-html = your words as one booklet to read or print; nothing in it is loaded from anywhere
export-about-epub = your words as a book for e-readers (EPUB), with a table of contents; --title gives it a title
export-about-text = your words as plain text
export-about-json = all of it for other programs; docs/exports.md says what each name means
export-about-csv = your numbers, a row for each, for a spreadsheet
export-about-calendar = what is due, for a calendar; each day is called “Reminder”, with --titles by its words
export-about-plan = the plan as one page to hang up: what is done and when, and no word of why
export-about-letter = an apology or a letter as one clean page
export-how = Each shows first what would leave, and asks: `trust-guide export html`.

export-stray = { $option } says nothing to { $format }. See `trust-guide export --help`
export-days-need-a-folder = a folder cannot be printed. Name one, as in `trust-guide export markdown --days --to folder`
export-not-to-a-terminal = it is not printed on a terminal: it would stay in the window and in its logs. Name a file, or pipe it on
export-nothing-written = nothing leaves by this choice. No file was written
export-needs-yes = nothing was written. Nothing may be asked here: add --yes to do it
export-ask = Type “{ $word }” and Enter to write it, anything else to leave it:
export-was-left = Nothing was written
export-perhaps = It is not certain whether it was written: look at it before you rely on it. The workbook is as it was
export-silent-disk = the disk with { $path } does not answer, and the program has stopped waiting. { $safe }. Try it again once that disk answers, or name another place with --to
export-written = Written to { $path }. It was read back, and is the same. What you delete later in the book stays in it.
export-nothing-kept = there is nothing that could leave yet. No file was written
# $why is the whole sentence about a workbook that cannot be read.
export-of-no-damaged = nothing was written. { $why }
export-no-stage = there is no such stage. The stages are { $names }
export-no-letter = there is no letter yet. Pages that make one, such as an apology, and entries written as an unsent letter are letters
export-which-letter = there are several. Say which, as in `trust-guide export letter --which 1`

cli-export = Show what of the book would leave, ask, and write it as Markdown, HTML, EPUB, text, JSON, CSV, a calendar, the plan, a letter or a page for a counsellor
cli-export-format = What it becomes; left out, the list of what there is
cli-export-to = The file or folder to write; `-` for a pipe. Left out, one of a neutral name, here
cli-export-days = For markdown: a folder with a file for each day
cli-export-text = For plan, letter and counsellor: as plain text
cli-export-titles = For calendar: call each day by its words
cli-export-kind = Only these kinds: entries, pages, promises, talks, numbers, steps
cli-export-stage = Only what belongs to these stages
cli-export-from = Nothing from before this day, as in 2026-11-23
cli-export-until = Nothing from after this day
cli-export-tag = Only entries with one of these tags; `-` reads them from standard input, where no shell remembers them
cli-export-private = Take along what is private
cli-export-title = For plan and epub: what stands at its head
cli-export-names = For plan: two names for it, as in Robin,Sam; first the one who was hurt
cli-export-leave-out = For plan: lines that are left out, by their numbers
cli-export-which = For letter: which of them, by its number
cli-export-yes = Write it without asking
cli-export-no-format = it is one of { $names }
cli-export-no-kind = it is one of { $names }
cli-export-no-day = a day is written as in 2026-11-23
cli-example-export = see what would leave, and write it to be printed

export-about-counsellor = a page for a counsellor: only what you tick stands on it, and nothing tells that there is more
export-what-i-bring = What I bring
export-no-trace = Nothing on the page tells that there is anything else.
export-which-fields = nothing was written. Say which stand on the page, as in `--take 1,4`
cli-export-take = For counsellor: what stands on the page, by its numbers

## An editor of another program (screens/exercise/own_editor, shell/tty/lending)

own-editor-only-shared = Your own editor may keep copies that this program cannot remove, so it opens only for answers on a page that is marked to share
own-editor-for-one = This question is for you alone, on a shared page too, so it does not open in your own editor
own-editor-locked = This book is locked. Your own editor would hold these words unlocked, so it does not open
own-editor-leaves-unkept = You chose that what you are typing is not kept when you leave. Your own editor may keep it, so it does not open
own-editor-keeps-copies = Your own editor may keep copies of these words (swap files, a history, backups) that this program cannot find or delete. The same key once more opens it
own-editor-came-back = Taken over from your own editor. Ctrl-Z takes that back
own-editor-unchanged = Your own editor changed nothing. If it opens a window of its own, it needs an option to wait for that, such as --wait
own-editor-none = No editor is set in VISUAL or EDITOR. The words are as they were
own-editor-not-here = The terminal of this system cannot be lent to your own editor. The words are as they were
own-editor-not-in-lines = In line mode, words are typed as lines. Your own editor opens from the screens only. The words are as they were
own-editor-not-lent = Your own editor was not opened: { $why }. The words are as they were
own-editor-not-started = Your own editor could not be started: { $why }. The words are as they were
own-editor-not-found = Your own editor could not be started: see what VISUAL or EDITOR says. The words are as they were
own-editor-not-taken = Your own editor ended with an error or was stopped, so nothing was taken from it. The words are as they were
own-editor-not-read = What your own editor left could not be read: { $why }. The words are as they were
own-editor-stays = What your own editor left stays in { $folder }
own-editor-words-wait = words of another time lie in { $folder }; the next start offers them, or they can be moved away
own-editor-left = { $folder } could not be removed: { $why }. Remove it yourself

## What leaves the book, as a page (screens/exports)

name-of-exports = Export
whole-book-export = Export: to read, to print, to share
place-exports = Export: to read, to print, to share
typed-exports = export, print, markdown, obsidian, html, booklet, epub, ebook, e-book, e-reader, json, csv, spreadsheet, calendar, ical, ics, letter, counsellor, therapist, share, paper, pdf
place-fridge = The plan as a page for the fridge
typed-fridge = fridge, print the plan, hang up, poster, our plan on paper
key-plan-fridge = the plan as a page to print and hang up
exports-about = What leaves here can be read by anyone who finds it. You see what leaves before anything is written.
exports-plan = The plan, for the fridge
exports-letter = A letter, as one clean page
exports-counsellor = A page for a counsellor
exports-html = A booklet to read or print (HTML)
exports-epub = A book for an e-reader (EPUB)
exports-markdown = One file for a notes program (Markdown)
exports-days = A folder of days, for Obsidian and others
exports-text = Plain text
exports-calendar = What is due, for a calendar
exports-csv = Your numbers, for a spreadsheet
exports-json = All of it, for other programs (JSON)
exports-write = Write it to a file
exports-setting = { $name }: { $value }
exports-yes = yes
exports-no = no
exports-private = Take along what is private
exports-own-acts = With what one does on one’s own
exports-span = How far back
exports-stage = Stage
exports-every-stage = every one, and what belongs to none
exports-titles = Call each day by its words
exports-title = What stands at the head
exports-title-told = Children and visitors may read it. Enter keeps it.
exports-book-title-told = An e-reader shows it in its list of books. Enter keeps it.
exports-no-name = no name on the page
exports-name-told = A name for the page, or nothing. It is kept nowhere else.
exports-ask-path = Where should it go?
exports-path-told = The path of something new. ~ is your home folder.
exports-writing = It is being written, and read back.
exports-of-a-locked = This book is locked, but that file is not: anyone who finds it can read it.

## What comes in from other programs (import, shell/verbs/import)

import-about-jrnl = what jrnl keeps or exports, as text or as JSON
import-about-tui-journal = what tui-journal keeps or hands on, as JSON
import-about-markdown = a file of Markdown, or a folder with one for each day, as Obsidian has them
import-about-csv = a table with a column “date” and one “text”, and perhaps “time”, “title” and “tags”
import-about-day-one = an export of Day One: its archive (zip), or the JSON in it
import-how = Each shows first what would come in and what stays behind, and asks: `trust-guide import jrnl notes.txt`.
import-needs-a-file = which file? As in `trust-guide import jrnl notes.txt`
import-no-file = { $path } cannot be read: { $why }. Nothing was changed
import-of-a-folder = { $path } is a folder, and only Markdown comes in folders. Name a file. Nothing was changed
import-of-an-archive = { $name } is an archive, and only those of Day One are opened here. Take the file out of it, and name that. Nothing was changed
import-no-text = { $name } is not text in UTF-8. Nothing was changed
import-not-in-this-form = { $name } is not in the form of { $format }. `trust-guide import` lists the forms. Nothing was changed
import-line = line { $line } of { $name } cannot be read in this form, or what begins there is not closed. Nothing was changed
import-too-large = { $name } holds more words than are read at once. Bring it in piece by piece. Nothing was changed
import-no-column = { $name } has no column “date”, or none “text”, with a comma, a semicolon or a tab between columns. Nothing was changed
import-comes = This comes in: { $what }
import-nothing-comes = Nothing new comes in.
import-known = { $count ->
    [one] { $count } entry is here already
   *[other] { $count } entries are here already
}
import-deleted = { $count ->
    [one] { $count } entry was deleted here for good, and stays so
   *[other] { $count } entries were deleted here for good, and stay so
}
import-undated = { $count ->
    [one] { $count } has no day that can be read, and stays behind
   *[other] { $count } have no day that can be read, and stay behind
}
import-wordless = { $count ->
    [one] { $count } has no words, and stays behind
   *[other] { $count } have no words, and stay behind
}
# Pictures and recordings that lie in an archive.
import-files-left = { $count ->
    [one] { $count } other file in the archive, such as a picture, stays behind
   *[other] { $count } other files in the archive, such as pictures, stay behind
}
import-left-behind = { $count ->
    [one] “{ $name }” stays behind, in { $count } entry
   *[other] “{ $name }” stays behind, in { $count } entries
}
import-not-there = there is no { $path }. Nothing was changed
import-encrypted = { $name } is encrypted. Let jrnl write it as text first, as in `jrnl --format text`. Nothing was changed
import-needs-yes = nothing was changed. Nothing may be asked here: add --yes to do it
import-ask = Type “{ $word }” and Enter to bring it in, anything else to leave it:
import-perhaps = It is not certain whether it came in: say it once more, nothing comes twice
import-kept = Kept: { $what }. One undo in the program takes all of it back.
import-another-window = the book is open in another window, which keeps it. Close that, and say it again. Nothing was changed
cli-import = Show what would come in from another program, ask, and keep it as entries of the journal
cli-import-format = What it is: jrnl, tui-journal, markdown, csv, day-one; left out, the list of these
cli-import-file = The file; for markdown, a folder too
cli-example-import = see what would come in from another journal
