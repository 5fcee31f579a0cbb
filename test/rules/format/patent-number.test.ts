import { describe, expect, it } from 'vitest'
import { isInvention, patentFault, patentNumberFormat } from '../../../rules/format/patent-number.ts'

describe('rule format/patent-number', () => {
  it.each([
    ['ZL92114808.9', 'ok'],
    ['ZL201080063196.9', 'ok'],
    ['ZL201910123456.X', 'ok'],
    ['zl 201910123456．x', 'ok'],
    ['201910123456X', 'ok'],
    ['ZL201830123456.6', 'ok'],
    ['ZL201910123456.3', 'error'],
    ['ZL92114808.8', 'error'],
    ['ZL201910123456', 'warning'],
    ['ZL86100001', 'ok'],
    ['ZL02100001', 'warning'],
    ['CN110123456B', 'warning'],
    ['鲁科鉴字123号', 'error'],
  ])('%s: %s', (value, expected) => {
    const fault = patentFault(value)
    expect(fault === null ? 'ok' : (fault.severity ?? patentNumberFormat.severity)).toBe(expected)
  })

  it.each([
    ['ZL201910123456.X', true],
    ['ZL92114808.9', true],
    ['ZL201830123456.6', false],
    ['ZL201080063196.9', true],
    ['ZL201920123456.7', false],
  ])('%s is an invention: %s', (value, expected) => {
    expect(isInvention(value)).toBe(expected)
  })
})
