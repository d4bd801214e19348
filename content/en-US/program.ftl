# What the program says in American English, where another word is not enough: the order of a date.

# Monday, November 23
day-long = { $weekday }, { $month } { $day }
# Monday, November 23, 2026
day-full = { $weekday }, { $month } { $day }, { $year }
# Friday, December 4, 2026
day-full-with-comma = { $weekday }, { $month } { $day }, { $year }
# November 23
day-in-month = { $month } { $day }
# Mon Nov 23, in columns of days
day-short = { $weekday } { $month } { $day }
# Nov 23, 2025
day-short-of-another-year = { $month } { $day }, { $year }
help-checked-on = Checked on { $day }, { $year }, with: { $seen }
look-back-chart-day = { $month } { $day }
look-back-chart-day-of-a-year = { $month } { $day }, { $year }
# The Monday of a week before its dots. The day has two places.
plan-week-from = { $month } { $day }

# Which way a typed date is read stays as it is set: only its name is in the American order.
settings-date-order-day-first = October 5

# A check is also the private check, and the check of a limit.
noun-tick = check mark
holds-ticks = { $count ->
    [one] 1 check mark
   *[other] { $count } check marks
}
