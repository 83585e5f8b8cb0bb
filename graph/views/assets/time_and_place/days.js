"use strict";
// Time as numbers of days from 1970-01-01 on, and the periods that a scale is cut into.
const DAY = 86400000;
const MONTHS_OF = { month: 1, quarter: 3, year: 12, "5 years": 60, decade: 120, "30 years": 360, century: 1200 };

const dayText = (day) => new Date(day * DAY).toISOString().slice(0, 10);

function monthOf(day) {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function firstOf(month) {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month - Math.floor(month / 12) * 12, 1);
  return Math.round(date / DAY);
}

// What a period is called: 2012-05-25, 2012-05, 2012 Q2, 2012, 2010–2014.
function periodText(start, step) {
  if (!step) return dayText(start);
  const text = dayText(start);
  if (step === 1) return text.slice(0, 7);
  if (step === 3) return `${text.slice(0, 4)} Q${Math.floor(Number(text.slice(5, 7)) / 3) + 1}`;
  return step === 12 ? text.slice(0, 4) : `${text.slice(0, 4)}–${dayText(firstOf(monthOf(start) + step) - 1).slice(0, 4)}`;
}

// What its beginning is called where it marks a scale.
const startText = (start, unit) => dayText(start).slice(0, { day: 10, month: 7, quarter: 7 }[unit] || 4);

// The periods from `first` to `last` (days), of the shortest unit that makes at most `most`.
function periods(first, last, most) {
  if (last - first < most) return Array.from({ length: last - first + 1 }, (_, n) => ({ start: first + n, end: first + n + 1, text: dayText(first + n), unit: "day" }));
  const [from, to] = [monthOf(first), monthOf(last)];
  const [unit, step] = Object.entries(MONTHS_OF).find(([, months]) => Math.floor(to / months) - Math.floor(from / months) < most) || ["century", 1200];
  const made = [];
  for (let month = Math.floor(from / step) * step; month <= to; month += step) {
    const start = firstOf(month);
    made.push({ start, end: firstOf(month + step), text: periodText(start, step), unit });
  }
  return made;
}
