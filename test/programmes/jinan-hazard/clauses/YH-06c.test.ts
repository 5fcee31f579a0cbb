import { describe, expect, it } from 'vitest'
import { hasMedia } from '../../../../programmes/jinan-hazard/clauses/YH-06c.ts'
import { hazardReport } from '../../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { verdict } from '../../../support/rows.ts'

describe('rule YH-06c', () => {
  it.each([
    ['整改前.jpg、整改后.jpg', 'ok'],
    ['before.jpg;after.jpg', 'ok'],
    ['整改前.jpg 整改后.jpg', 'ok'],
    ['照片3张', 'ok'],
    ['照片两张', 'ok'],
    ['照片1张', 'info media'],
    ['照片1张、视频1段', 'ok'],
    ['整改前.jpg', 'info media'],
    ['整改前.jpg、', 'info media'],
    ['无', 'error media'],
    ['/', 'error media'],
    [null, 'ok'],
  ])('%s: %s', (media, expected) => {
    expect(verdict(hasMedia, hazardReport, { media })).toBe(expected)
  })
})
