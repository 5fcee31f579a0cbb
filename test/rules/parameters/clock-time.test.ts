import { describe, expect, it } from 'vitest'
import { clockTime } from '../../../rules/parameters/clock-time.ts'

const column = clockTime({ header: ['取值'], fill: '' })

describe('a time of day', () => {
  it.each([
    ['17:00', '17:00'],
    ['17：30', '17:30'],
    ['9:05', '09:05'],
    ['17时30分', '17:30'],
    ['17时', '17:00'],
    ['下午5点半', '17:30'],
    ['上午9点', '09:00'],
    ['中午12点', '12:00'],
    ['下午12点', '12:00'],
    ['24:00', '24:00'],
    [0.5, '12:00'],
    [17 / 24, '17:00'],
    [17, '17:00'],
  ])('reads %s as %s', (cell, expected) => {
    expect(column.parse(cell)).toEqual({ value: expected })
  })

  it.each(['下班前', '24:01', '25:00', '17:60', '2026-09-30', 0, 1.5, -3, true])(
    'does not read %s',
    (cell) => {
      expect(column.parse(cell)).toHaveProperty('unreadable')
    },
  )

  it.each([null, '  '])('leaves %j blank', (cell) => {
    expect(column.parse(cell)).toEqual({ blank: true })
  })
})
