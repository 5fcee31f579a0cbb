import { describe, expect, it } from 'vitest'
import { uniqueCard as uniqueCardOver } from '../../../../programmes/across/workbook/unique-card.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../../programmes/registry.ts'
import type { SourcedSheet } from '../../../../rules/judgement.ts'
import { achievements } from '../../../../templates/forms/achievements.ts'
import type { Form } from '../../../../templates/sheet/form.ts'
import { briefs, type Cells, sheet } from '../../../support/rows.ts'

const uniqueCard = uniqueCardOver(registry.programmes)

const LAST = 60

/** The records of a sheet as one card on a sheet of this name, or parts of it. */
function onCard<F extends Form>(
  form: F,
  rows: readonly Cells<F>[],
  name: string,
  unit?: string,
): SourcedSheet {
  const read = sheet(form, rows, unit === undefined ? {} : { unit })
  const own = (form as Form) === jinanStudioApplication || (form as Form) === hazardApplication
  const { reading } = read
  return {
    ...read,
    reading: {
      ...reading,
      sheet: name,
      records: own ? reading.records.map((record) => ({ ...record, through: LAST })) : reading.records,
      ...(own ? {} : { onCard: { card: { from: 1, to: LAST }, last: LAST, next: null } }),
    },
  }
}

const studio = (number: string | null, name: string, tab: string, unit?: string): SourcedSheet =>
  onCard(jinanStudioApplication, [{ number, studio: name }], tab, unit)

describe('rule workbook/unique-card', () => {
  it.each<[string, readonly SourcedSheet[], readonly string[]]>([
    ['one card', [studio('A', '甲', '一')], []],
    ['another number', [studio('A', '甲', '一'), studio('B', '乙', '二')], []],
    ['the same number', [studio('A', '甲', '一'), studio('A', '乙', '二')], ['error number']],
    ['the same in full-width', [studio('A', '甲', '一'), studio('ａ ', '乙', '二')], ['error number']],
    ['the same card once more', [studio('A', '甲', '一'), studio('A', '甲', '二')], []],
    ['blanks', [studio(null, '甲', '一'), studio(null, '乙', '二')], []],
    ['two senders', [studio('A', '甲', '一'), studio('A', '乙', '二', '市中区总工会')], []],
    [
      'cards of one sheet, of which another rule speaks',
      [studio('A', '甲', '一'), studio('A', '乙', '一')],
      [],
    ],
  ])('%s', (_, sheets, expected) => {
    expect(briefs(uniqueCard, sheets).map((brief) => brief.replace(/#.*/, ''))).toEqual(expected)
  })

  it('tells a copy by what stands on it besides', () => {
    const won = (name: string, tab: string) =>
      onCard(achievements, [{ number: 'A', name, kind: '软件著作权' }], tab)
    const cards = [studio('A', '甲', '一'), studio('A', '甲', '二')]
    expect(briefs(uniqueCard, [...cards, won('夹具', '一'), won('夹具', '二')])).toEqual([])
    expect(briefs(uniqueCard, [...cards, won('夹具', '一'), won('量具', '二')])).toHaveLength(1)
  })

  it('leaves tables alone, each of which a rule over sheets looks at', () => {
    const tables = ['甲', '乙'].map((name) => sheet(jinanStudioApplication, [{ number: 'A', studio: name }]))
    expect(briefs(uniqueCard, tables)).toEqual([])
  })

  it('knows the cards of hazards', () => {
    const cards = ['甲', '乙'].map((hazard, i) =>
      onCard(hazardApplication, [{ number: 'A', hazard }], String(i)),
    )
    expect(briefs(uniqueCard, cards)).toHaveLength(1)
  })
})
