/** What of ours stands in sheets of Excel: the conditional formats that bear our signature, and our notes. */
import type { Severity } from '../../templates/findings/finding.ts'
import { mayBeResult, RESULT_SIGNATURE, severityOfSignature } from '../../templates/findings/marks.ts'
import { hostError } from './excel-link.ts'
import { askNotes, type FoundNotes } from './excel-notes.ts'

export const MARKS_SINCE = 6

export interface OurFormat {
  readonly format: Excel.ConditionalFormat
  readonly severity: Severity
}

export interface FoundSheet {
  readonly name: string
  readonly sheet: Excel.Worksheet
  readonly isProtected: boolean
  readonly formats: readonly OurFormat[]
  readonly notes: FoundNotes | null
  /** The list of findings that comes with a marked copy. */
  readonly isResult: boolean
}

/** What of ours is among the conditional formats of a sheet. */
interface Ours {
  readonly formats: readonly OurFormat[]
  readonly isResult: boolean
}

const formatsOf = (context: Excel.RequestContext, name: string): Excel.ConditionalFormatCollection =>
  context.workbook.worksheets.getItem(name).getRange().conditionalFormats

const oursAmong = (name: string, formats: readonly Excel.ConditionalFormat[]): Ours => ({
  formats: formats.flatMap((format) => {
    const severity = severityOfSignature(format.custom.rule.formula)
    return severity ? [{ format, severity }] : []
  }),
  isResult: mayBeResult(name) && formats.some(({ custom }) => custom.rule.formula.includes(RESULT_SIGNATURE)),
})

/**
 * Reads many things in one call to Excel. Where that fails because one of them cannot be read, each half is read
 * by itself, and what cannot be read alone is left out.
 */
async function readEach<K, T>(
  context: Excel.RequestContext,
  keys: readonly K[],
  ask: (key: K) => T,
): Promise<T[]> {
  if (keys.length === 0) return []
  try {
    const asked = keys.map(ask)
    await context.sync()
    return asked
  } catch (error) {
    const { trouble } = hostError(error)
    if (trouble !== 'gone' && trouble !== 'failed') throw error
    if (keys.length === 1) return []
    const middle = Math.ceil(keys.length / 2)
    return [
      ...(await readEach(context, keys.slice(0, middle), ask)),
      ...(await readEach(context, keys.slice(middle), ask)),
    ]
  }
}

/** One format after the other: slower, but rules that Excel lists and cannot read do not stand in the way. */
async function readOneByOne(context: Excel.RequestContext, name: string): Promise<Ours> {
  const count = formatsOf(context, name).getCount()
  await context.sync()
  const indexes = Array.from({ length: count.value }, (_, i) => i)
  const listed = await readEach(context, indexes, (index) => {
    const format = formatsOf(context, name).getItemAt(index)
    format.load('id,type')
    return format
  })
  const ids = listed.filter(({ type }) => type === 'Custom').map(({ id }) => id)
  const read = await readEach(context, ids, (id) => {
    const format = formatsOf(context, name).getItem(id)
    format.custom.rule.load('formula')
    return format
  })
  return oursAmong(name, read)
}

/** Two calls to Excel for all sheets together. */
async function readAtOnce(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Map<string, Ours>> {
  const listed = names.map((name) => {
    const formats = formatsOf(context, name)
    formats.load('items/id,items/type')
    return { name, formats }
  })
  await context.sync()
  const custom = new Map(
    listed.map(({ name, formats }) => [name, formats.items.filter(({ type }) => type === 'Custom')]),
  )
  for (const format of [...custom.values()].flat()) format.custom.rule.load('formula')
  await context.sync()
  return new Map([...custom].map(([name, formats]) => [name, oursAmong(name, formats)]))
}

/**
 * Excel fails at rules that the user doubled, or took back an undoing of: it lists them, but finds them gone when
 * it is asked about them (office-js issues 5222, 6396, 6827, 6835, seen in 2024 to 2026).
 */
async function readFormats(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Map<string, Ours>> {
  try {
    return await readAtOnce(context, names)
  } catch (error) {
    const { trouble } = hostError(error)
    if (trouble !== 'gone' && trouble !== 'failed') throw error
  }
  const found = new Map<string, Ours>()
  for (const name of names) found.set(name, await readOneByOne(context, name))
  return found
}

/**
 * Two calls to Excel, and two more for notes.
 * @param noted which notes: none, ours, or also where others' notes and comments are
 */
export async function findOurs(
  context: Excel.RequestContext,
  names: readonly string[],
  noted: 'none' | 'ours' | 'all',
): Promise<FoundSheet[]> {
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name)
    sheet.load('protection/protected')
    return { name, sheet, notes: noted === 'none' ? null : askNotes(sheet, noted === 'all') }
  })
  await context.sync()
  for (const { notes } of asked) notes?.askPlaces()
  if (noted !== 'none') await context.sync()
  const formats = await readFormats(context, names)
  return asked.map(({ name, sheet, notes }) => ({
    name,
    sheet,
    isProtected: sheet.protection.protected,
    ...formats.get(name)!,
    notes: notes?.found() ?? null,
  }))
}
