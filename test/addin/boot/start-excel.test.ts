import { describe, expect, it } from 'vitest'
import { isDark } from '../../../addin/boot/office-theme.ts'
import { type NoExcel, type OfficeStart, startExcel } from '../../../addin/boot/start-excel.ts'

const answering = (host: unknown): OfficeStart => ({
  onReady: () => Promise.resolve({ host, platform: 'PC' }),
})
const silent: OfficeStart = { onReady: () => new Promise(() => undefined) }

const cases: readonly (readonly [what: string, office: OfficeStart | undefined, says: NoExcel | null])[] = [
  ['Excel', answering('Excel'), null],
  ['Word', answering('Word'), 'other'],
  ['a browser', answering(null), 'outside'],
  ['a script that was not loaded', undefined, 'absent'],
  ['an address of a host long gone', silent, 'silent'],
]

describe('starting in Excel', () => {
  it.each(cases)('%s', async (_, office, says) => {
    expect(await startExcel(office, 5)).toBe(says)
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
})
