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
