"""Times as people say them: "Sunday, 8 pm", "2 minutes ago". The hour now is always handed in."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QObject, QTime

MINUTE = 60  # seconds
HOUR = 60 * MINUTE
MOMENT = 45  # seconds that still count as just now
WEEK = 7  # days
NOON = 12  # hours
SOON = 12 * HOUR  # until then an end is said in hours, afterwards with its day

# In these, also where clocks show 24 hours, people say "8 pm"; C is what a computer speaks that was never asked.
SPEAK_OF_HALVES = (QLocale.Language.English, QLocale.Language.C)


class Spoken(QObject):
    """Says times in the language of a locale; a child of whoever asks, or of nobody."""

    def __init__(self, locale: QLocale | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale = locale or QLocale()

    def clock(self, when: datetime) -> str:
        """The time of day, such as "8 pm", "8:15 am" or "noon", or as it is written in another language."""
        if self._locale.language() not in SPEAK_OF_HALVES:
            return self._locale.toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)
        if when.minute == 0 and when.hour in (0, NOON):
            return self.tr("noon") if when.hour else self.tr("midnight")
        return f"{(when.hour - 1) % NOON + 1}{when.strftime(':%M') if when.minute else ''} {_half(when)}"

    def weekday(self, when: datetime) -> str:
        """The day of the week, in full."""
        return self._locale.dayName(when.isoweekday(), QLocale.FormatType.LongFormat)

    def date(self, when: datetime, now: datetime) -> str:
        """A date such as "Sat 16 May", with the year if it is another one."""
        date = QDate(when.year, when.month, when.day)
        return self._locale.toString(date, "ddd d MMM" if when.year == now.year else "d MMM yyyy")

    def day(self, when: datetime, now: datetime) -> str:
        """A day seen from another: "today", "yesterday", "tomorrow", its name within a week, or its date."""
        apart = (when.date() - now.date()).days
        near = {0: self.tr("today"), -1: self.tr("yesterday"), 1: self.tr("tomorrow")}
        if apart in near:
            return near[apart]
        return self.weekday(when) if abs(apart) < WEEK else self.date(when, now)

    def moment(self, when: datetime, now: datetime) -> str:
        """A day and a time of day, such as "Sunday, 8 pm"."""
        return _capital(self.said(when, now))

    def said(self, when: datetime, now: datetime) -> str:
        """The same within a sentence, such as "tomorrow, 8 pm"."""
        return self.tr("%1, %2").replace("%1", self.day(when, now)).replace("%2", self.clock(when))

    def ago(self, when: datetime, now: datetime) -> str:
        """How long ago something was, as one would say it; a time still to come counts as just now."""
        gone = int((now - when) / timedelta(seconds=1))
        if gone < MOMENT:
            return self.tr("just now")
        minutes, hours = max(1, round(gone / MINUTE)), round(gone / HOUR)
        if minutes < HOUR // MINUTE:
            return self.tr("1 minute ago") if minutes == 1 else self.tr("%n minutes ago", "", minutes)
        if when.date() == now.date():
            return self.tr("1 hour ago") if hours == 1 else self.tr("%n hours ago", "", hours)
        return self.day(when, now)

    def until(self, when: datetime, now: datetime) -> str:
        """When something ends: soon, in minutes or hours, else its day and time; or how long ago that was."""
        left = int((when - now) / timedelta(seconds=1))
        if left <= 0:
            return self.ago(when, now)
        if left < HOUR:
            minutes = max(1, left // MINUTE)
            return self.tr("in 1 minute") if minutes == 1 else self.tr("in %n minutes", "", minutes)
        if left < SOON:
            hours = left // HOUR
            return self.tr("in 1 hour") if hours == 1 else self.tr("in %n hours", "", hours)
        return self.moment(when, now)


def _half(when: datetime) -> str:
    return "am" if when.hour < NOON else "pm"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
