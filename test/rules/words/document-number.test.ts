import { describe, expect, it } from 'vitest'
import { measure as hazard } from '../../../programmes/jinan-hazard/measure.ts'
import { measure as jinan } from '../../../programmes/jinan-studio/measure.ts'
import { measure as shandong } from '../../../programmes/shandong-studio/measure.ts'
import { repealedIn } from '../../../rules/words/document-number.ts'

describe('a repealed document in a text', () => {
  it.each([
    ['鲁会〔2015〕62号', '鲁会〔2015〕62号'],
    ['鲁会[2015]62号', '鲁会〔2015〕62号'],
    ['鲁会（2015）第 62 号', '鲁会〔2015〕62号'],
    ['鲁会 ( 2015 ) 62 号', '鲁会〔2015〕62号'],
    ['鲁会【２０１５】６２号', '鲁会〔2015〕62号'],
    ['依据鲁会〔2026〕9号和鲁会办〔2014〕67号', '鲁会办〔2014〕67号'],
    ['鲁会〔2015〕162号', null],
    ['鲁会〔2015〕6号', null],
    ['鲁会办〔2015〕62号', null],
    ['济工〔2015〕26号', null],
    ['鲁会〔2026〕62号', null],
    [undefined, null],
  ])('%s: %s', (text, expected) => {
    expect(repealedIn(text, shandong)).toBe(expected)
  })

  it('goes by the measure that repealed it', () => {
    expect(repealedIn('济工〔2015〕26号', jinan)).toBe('济工〔2015〕26号')
    expect(repealedIn('济工办〔2017〕36 号', hazard)).toBe('济工办〔2017〕36号')
  })
})
