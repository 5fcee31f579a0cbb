/** The blank workbooks of some programmes: one for each programme and kind of sender, and the offices' own. */

import { allocations } from '../templates/forms/allocation.ts'
import { assessments } from '../templates/forms/assessments.ts'
import { decisions } from '../templates/forms/decisions.ts'
import { fundEntries } from '../templates/forms/funds.ts'
import { namingList } from '../templates/forms/naming.ts'
import { noticeTerms } from '../templates/forms/notice.ts'
import { officeInfo } from '../templates/forms/office-info.ts'
import type { PlaceRank } from '../templates/places/place.ts'
import type { Form } from '../templates/sheet/form.ts'
import type { Template, TemplateSheet } from '../templates/sheet/template.ts'
import type { SenderKind } from '../templates/units.ts'
import { type Programme, topLevel } from './programme.ts'
import { asked, demanded, submissionSheets } from './submission-sheets.ts'

/** A sheet without the columns that the programme has no use for. */
const asOmitted =
  ({ blanks: { omits } }: Programme) =>
  (sheet: TemplateSheet): TemplateSheet => {
    const left = omits[sheet.form.id]
    return left === undefined ? sheet : { ...sheet, omits: left }
  }

/** The sheets of one application form as cards: the card first, then who sends it, the summary, the parameters. */
function cardSheets({ application, children, summary, blanks }: Programme, card: string): TemplateSheet[] {
  const onCard = new Set<Form>([application, ...children])
  const [own, others] = [
    blanks.sheets.filter(({ form }) => form === application),
    blanks.sheets.filter(({ form }) => !onCard.has(form)),
  ]
  return [
    ...own.map((sheet) => ({ ...sheet, card, rows: 1 })),
    ...others.map((sheet) => (sheet.form === summary ? { ...sheet, rows: 10 } : sheet)),
  ]
}

/** A workbook for each kind of card; any sender of the programme may fill it. */
function cardTemplates(programme: Programme): Template[] {
  const { id, name, application, blanks } = programme
  const kinds = application.card?.kinds ?? []
  return kinds.map((kind) => {
    const title = `${name}申报（${kind.name}）`
    return {
      id: `${id}-card-${kind.id}`,
      fileName: `${title}.xlsx`,
      title,
      programme: id,
      holds: 'card',
      cardKind: kind.name,
      senderKind: null,
      sheets: cardSheets(programme, kind.id),
      instructions: blanks.cardInstructions,
    }
  })
}

function yearlyTemplates(programme: Programme): Template[] {
  const { id, name, blanks } = programme
  const { yearly } = blanks
  if (yearly === null) return []
  const title = `${name}${yearly.name}`
  return [
    {
      id: `${id}-yearly`,
      fileName: `${title}.xlsx`,
      title,
      programme: id,
      holds: 'yearly',
      senderKind: null,
      sheets: yearly.sheets.map(asOmitted(programme)),
      instructions: yearly.instructions,
    },
  ]
}

/** The sheets of the tables that are filled for applying: what is reported later has a workbook of its own. */
function tableSheets(programme: Programme): TemplateSheet[] {
  const { sheets, yearly } = programme.blanks
  const later = new Set(yearly?.sheets.map(({ form }) => form))
  for (const { form } of submissionSheets([])) later.delete(form)
  return sheets.filter(({ form }) => !later.has(form)).map(asOmitted(programme))
}

/**
 * The blanks of one programme: cards for who sends a few applications, tables for who sends many, one for each kind of
 * sender, and the yearly report.
 */
export const templatesOf = (programme: Programme): readonly Template[] => [
  ...cardTemplates(programme),
  ...programme.blanks.senders.map((sender) => ({
    id: `${programme.id}-${sender.id}`,
    fileName: `${programme.name}申报（${sender.named}，一次报多份用）.xlsx`,
    title: `${programme.name}申报（${sender.named}用）`,
    programme: programme.id,
    senderKind: sender.kind,
    sheets: tableSheets(programme),
    instructions: programme.blanks.instructions,
  })),
  ...yearlyTemplates(programme),
]

const OFFICES: readonly { rank: PlaceRank; id: string; kind: SenderKind }[] = [
  { rank: '市级', id: 'office-city', kind: '市总工会' },
  { rank: '省级', id: 'office-province', kind: '省总工会' },
]

const OFFICE_STEPS = [
  '一个办公室一年一份；汇总时只读取，不改动本文件。',
  '先填“办公室信息”，再照年度通知填“年度通知要素”和“推荐名额分配”。',
  '看过汇总结果后，在“审定意见”里逐条填推荐或不推荐、排序、重复处理和豁免。',
]
const NAMING_STEP = '拟命名的填入“拟命名名单”，再运行一次汇总，核对命名控制数和资助金额。'
const BOOKS_STEP =
  '本级收到、拨付的资助资金填“资助资金收支明细”，本级组织的专项检查、抽查填“考核评估”，没有的不填。'

/** The workbooks of the offices that decide on any of the programmes: one for each rank. */
export const officeTemplates = (programmes: readonly Programme[]): readonly Template[] =>
  OFFICES.flatMap(({ rank, id, kind }): Template[] => {
    const decided = programmes.filter((programme) => topLevel(programme).rank === rank)
    if (decided.length === 0) return []
    const title = `${rank}办公室工作簿`
    const named = decided.filter((programme) => programme.named)
    const kept = decided.some(({ assessed, grants }) => assessed || grants !== null)
    return [
      {
        id,
        fileName: `${title}.xlsx`,
        title,
        programme: null,
        senderKind: kind,
        sheets: [
          demanded(officeInfo, 1),
          asked(noticeTerms, 60),
          asked(allocations, 200),
          ...decided.flatMap(({ blanks }) => blanks.office.rosters),
          asked(decisions, 500),
          ...(named.length > 0
            ? [asked(namingList, Math.max(...named.map(({ blanks }) => blanks.office.namingRows)))]
            : []),
          ...decided.flatMap(({ blanks }) => blanks.office.payouts),
          ...(decided.some(({ assessed }) => assessed) ? [asked(assessments, 300)] : []),
          ...(decided.some(({ grants }) => grants !== null) ? [asked(fundEntries, 300)] : []),
        ],
        instructions: [
          ...OFFICE_STEPS,
          ...(named.length > 0 ? [NAMING_STEP] : []),
          ...(kept ? [BOOKS_STEP] : []),
          ...decided.flatMap(({ blanks }) => blanks.office.instructions),
        ],
      },
    ]
  })

/** The forms of some templates, each once. */
export const formsOf = (some: readonly Template[]): readonly Form[] => [
  ...new Set(some.flatMap(({ sheets }) => sheets.map(({ form }) => form))),
]
