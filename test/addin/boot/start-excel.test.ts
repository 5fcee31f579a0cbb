import { describe, expect, it } from 'vitest'
import { isDark, officeTheme } from '../../../addin/boot/office-theme.ts'
import { type NoExcel, type OfficeStart, startExcel } from '../../../addin/boot/start-excel.ts'

const answering = (host: unknown, after = 0): OfficeStart => ({
  onReady: () => new Promise((resolve) => setTimeout(() => resolve({ host, platform: 'PC' }), after)),
})

const cases: readonly (readonly [what: string, office: OfficeStart | undefined, says: NoExcel | null])[] = [
  ['Excel', answering('Excel'), null],
  ['Word', answering('Word'), 'other'],
  ['a browser', answering(null), 'outside'],
  ['a script that was not loaded', undefined, 'absent'],
]

describe('starting in Excel', () => {
  it.each(cases)('%s: no hint', async (_, office, says) => {
    let hints = 0
    expect(await startExcel(office, () => hints++, 500)).toBe(says)
    expect(hints).toBe(0)
  })

  it('an Excel that answers late is served all the same, after a hint', async () => {
    let hints = 0
    expect(await startExcel(answering('Excel', 60), () => hints++, 5)).toBe(null)
    expect(hints).toBe(1)
  })
})

describe('Office is dark', () => {
  it.each([
    ['#FFFFFF', false],
    ['#212121', true],
    ['#0F6CBD', true],
    ['#F3F2F1', false],
    ['444444', true],
    ['white', null],
    [undefined, null],
  ])('%s: %s', (colour, dark) => {
    expect(isDark(colour)).toBe(dark)
  })

  it('is looked at again when the user comes back to the pane', () => {
    const page = new EventTarget() as Window & EventTarget
    let colour = '#FFFFFF'
    const theme = officeTheme(page, () => colour)
    const seen: (boolean | null)[] = []
    const stop = theme.subscribe(() => seen.push(theme.isDark()))
    colour = '#212121'
    page.dispatchEvent(new Event('focus'))
    expect(seen).toEqual([true])
    stop()
    page.dispatchEvent(new Event('focus'))
    expect(seen).toEqual([true])
  })
})
