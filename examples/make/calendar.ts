/** Days of the example year. */
import { Day, dayOfNumber, serialOfDay } from '../../templates/values/day.ts'
import type { Random } from './random.ts'

export const YEAR = 2026

export const on = (year: number, month: number, day: number): Day => new Day(year, month, day)

const serial = (day: Day): number => serialOfDay({ year: day.year, month: day.month!, day: day.day! })

/** The complete day that lies `days` after another. */
export function after(day: Day, days: number): Day {
  const found = dayOfNumber(serial(day) + days)
  if (found instanceof Day) return found
  throw new RangeError(`no day ${days} days after ${day}`)
}

/** A day between two others, both included. */
export const dayBetween = (random: Random, first: Day, last: Day): Day =>
  after(first, random.whole(0, serial(last) - serial(first)))

const pad = (n: number): string => String(n).padStart(2, '0')

/** `20260427`, as identity numbers write a birthday. */
export const compact = (day: Day): string => `${day.year}${pad(day.month!)}${pad(day.day!)}`
