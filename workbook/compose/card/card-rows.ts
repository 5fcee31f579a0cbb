/** The rows of a card, from its title to its last box. */
import { partsOfKind, SEAL, SEAL_AND_DAY } from '../../../templates/sheet/card-plan.ts'
import type {
  CardKind,
  CardPart,
  CardPlan,
  Form,
  OpinionsPart,
  OwnCardPart,
  SealsPart,
  TablePart,
} from '../../../templates/sheet/form.ts'
import type { Box, CardRow } from './card-boxes.ts'
import {
  closeHeight,
  fieldRows,
  heightFor,
  LEAST,
  labelHeight,
  NARROW,
  slotsOf,
  textOf,
  type Values,
  WIDE,
} from './card-fields.ts'
import { ACROSS, PAGE } from './card-paper.ts'
import { SERIAL, spansOf } from './card-spans.ts'

/** What stands on a card. */
export interface CardValues {
  readonly values: Values
  /** The rows of the forms that belong to it, by form id. */
  readonly rows: Readonly<Record<string, readonly Values[]>>
}

const ORDINAL = 2
const LABEL = WIDE.label
const LEAST_IN_TABLE = 18
/** Points of the font of hints. */
export const HINT_SIZE = 10

const DAY = { label: 8, value: 6 }

const whole = (kind: 'heading' | 'hint', text: string): Box => ({ kind, from: 1, to: ACROSS, text })

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四']

function headingRows({ title, hint, newPage }: CardPart, number: number): CardRow[] {
  const heading: CardRow = {
    boxes: [whole('heading', `${NUMERALS[number]}、${title}`)],
    height: 21,
    follows: false,
    ...(newPage === true ? { newPage } : {}),
  }
  if (hint === undefined) return [heading]
  const height = closeHeight(hint, ACROSS, HINT_SIZE, 18)
  return [heading, { boxes: [whole('hint', hint)], height, follows: true }]
}

/** The opinion above, its seal and day below, under one label. */
function opinionRows(form: Form, { opinions }: OpinionsPart, values: Values): CardRow[] {
  return opinions.flatMap(({ says, on }, index): CardRow[] => {
    const [opinion, day] = [form.columns[says]!, form.columns[on]!]
    const from = LABEL + 1
    const dayAt = ACROSS - DAY.value - DAY.label + 1
    return [
      {
        boxes: [
          { kind: 'label', from: 1, to: LABEL, down: 1, form, key: says, column: opinion },
          { kind: 'value', from, to: ACROSS, form, key: says, column: opinion, value: values[says] },
        ],
        height: Math.max(44, heightFor(textOf(opinion, values[says]), ACROSS - LABEL)),
        follows: index === 0,
        grows: true,
      },
      {
        boxes: [
          { kind: 'seal', from, to: dayAt - 1, text: SEAL },
          { kind: 'label', from: dayAt, to: dayAt + DAY.label - 1, form, key: on, column: day },
          {
            kind: 'value',
            from: dayAt + DAY.label,
            to: ACROSS,
            form,
            key: on,
            column: day,
            value: values[on],
          },
        ],
        height: 24,
        follows: true,
      },
    ]
  })
}

/** Side by side: who signs, and room for it. */
function sealRows({ seals }: SealsPart): CardRow[] {
  const edge = (index: number): number => Math.round((index * ACROSS) / seals.length)
  const boxes = (kind: 'column' | 'signed', text: (of: string) => string): Box[] =>
    seals.map((of, index) => ({ kind, from: edge(index) + 1, to: edge(index + 1), text: text(of) }))
  return [
    { boxes: boxes('column', (of) => of), height: LEAST, follows: true },
    { boxes: boxes('signed', () => SEAL_AND_DAY), height: 66, follows: true, grows: true },
  ]
}

/** A table has at least so many rows to be filled. */
function tableRows({ table: form, keys, rows: prepared }: TablePart, rows: readonly Values[]): CardRow[] {
  const spans = spansOf(form, keys)
  const header: CardRow = {
    boxes: [
      { kind: 'column', from: 1, to: SERIAL, text: '序号' },
      ...spans.map(({ key, column, from, to }): Box => ({ kind: 'header', from, to, form, key, column })),
    ],
    height: Math.max(24, ...spans.map(({ column, from, to }) => labelHeight(column, to - from + 1))),
    follows: true,
  }
  return [
    header,
    ...Array.from({ length: Math.max(prepared, rows.length) }, (_, index): CardRow => {
      const values = rows[index] ?? {}
      return {
        boxes: [
          { kind: 'ordinal', from: 1, to: SERIAL, text: index + 1 },
          ...spans.map(
            ({ key, column, from, to }): Box => ({
              kind: 'cell',
              from,
              to,
              form,
              key,
              column,
              value: values[key],
            }),
          ),
        ],
        height: Math.min(
          400,
          Math.max(
            ...spans.map(({ key, column, from, to }) =>
              heightFor(textOf(column, values[key]), to - from + 1, 1, 10.5, LEAST_IN_TABLE),
            ),
          ),
        ),
        follows: index === 0,
      }
    }),
  ]
}

/** The last two characters of a heading, before the number of a block: 创新成果 gives 成果1. */
const shortOf = (title: string): string => title.slice(-2)

/** Each record a block of fields; a single one has no number. */
function blockRows({ card: form, fields, title, times }: OwnCardPart, rows: readonly Values[]): CardRow[] {
  const blocks = Math.max(times ?? 1, rows.length)
  const numbered = times !== undefined
  return Array.from({ length: blocks }, (_, block): CardRow[] => {
    const division = numbered ? NARROW : WIDE
    const slots = slotsOf(form, fields, division)
    const values = rows[block] ?? {}
    const lines = slots.flatMap((line, at) =>
      fieldRows(form, line, values, {
        left: numbered ? ORDINAL + 1 : 1,
        division,
        again: block > 0,
        follows: block === 0 || at > 0,
      }),
    )
    if (!numbered) return lines
    const [first, ...others] = lines
    const ordinal: Box = {
      kind: 'ordinal',
      from: 1,
      to: ORDINAL,
      down: lines.length - 1,
      text: `${shortOf(title)}${block + 1}`,
    }
    return [{ ...first!, boxes: [ordinal, ...first!.boxes] }, ...others]
  }).flat()
}

function rowsOf(form: Form, part: CardPart, { values, rows }: CardValues): CardRow[] {
  if ('opinions' in part) return opinionRows(form, part, values)
  if ('seals' in part) return sealRows(part)
  if ('table' in part) return tableRows(part, rows[part.table.id] ?? [])
  if ('card' in part) return blockRows(part, rows[part.card.id] ?? [])
  return slotsOf(form, part.fields).flatMap((line, index) =>
    fieldRows(form, line, values, { follows: index === 0 }),
  )
}

/** Of a page. A part that takes no more is not parted. */
const WHOLE = 0.4

/** The rows of a part that is short enough, to be printed on one page. */
function together(rows: readonly CardRow[]): readonly CardRow[] {
  const height = rows.reduce((sum, row) => sum + row.height, 0)
  return height > PAGE * WHOLE
    ? rows
    : rows.map((row, index) => (index === 0 ? row : { ...row, follows: true }))
}

/** Everything under the title and the line below it. */
export function cardRows(form: Form, plan: CardPlan, kind: CardKind, filled: CardValues): CardRow[] {
  const values = { ...kind.given, ...filled.values }
  const rows = partsOfKind(plan, kind.id).flatMap((part, number) =>
    together([...headingRows(part, number), ...rowsOf(form, part, { ...filled, values })]),
  )
  const first = rows.findIndex(({ boxes }) => boxes[0]?.kind === 'label')
  return rows.map((row, index) => (index === first ? { ...row, names: true } : row))
}
