import { describe, expect, it } from 'vitest'
import { ownMeasure } from '../../../rules/clauses/SD-27.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { verdict } from '../../support/rows.ts'

describe('rule SD-27', () => {
  it.each([
    ['市级', null, 'info localMeasure'],
    ['市级', '无', 'info localMeasure'],
    ['市级', '青工发〔2019〕8号', 'ok'],
    ['省级', null, 'ok'],
    [null, null, 'ok'],
  ])('%s, %s: %s', (level, localMeasure, expected) => {
    expect(verdict(ownMeasure, officeInfo, { level, localMeasure })).toBe(expected)
  })
})
