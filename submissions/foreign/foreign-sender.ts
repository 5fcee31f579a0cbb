/** Who sent a file that has no 报送信息: what its name, its folder and its sheets say, and what the office settled. */
import { levelAt, type Programme, sendersOf } from '../../programmes/programme.ts'
import { placeOfUnion } from '../../rules/words/union-names.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { foreignSenders } from '../../templates/forms/form-mapping.ts'
import { countiesOf, type Place, rankOf } from '../../templates/places/place.ts'
import type { Grid } from '../../templates/sheet/grid.ts'
import { rankOfKind } from '../../templates/units.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { foldText } from '../../templates/values/text.ts'
import { type Office, rowsFor } from '../office/office.ts'
import { receivingPlace } from '../recognise/official-names.ts'
import { type Caption, titleOf } from './caption.ts'
import type { SenderColumn } from './read-as.ts'
import {
  byColumn,
  columnWords,
  evidenceOf,
  type Naming,
  rowsWords,
  type SenderCell,
  wordsOf,
} from './sender-evidence.ts'

export interface ForeignSender {
  /** The name under which 报送认定 has it. */
  readonly found: string
  readonly unit: string
  readonly unitKind: string
  readonly why: string
  readonly at: Caption | null
  /** A person of the office has confirmed it. */
  readonly confirmed: boolean
}

/** Nobody can tell who sent it, or a person said that it is not taken. */
export interface UnknownSender {
  readonly reason: string
  readonly found: string
  readonly unit: string | null
  readonly why: string
}

/** The unions that may report, the office's own list first. */
function known(programme: Programme, office: Office | undefined, home: Place): string[] {
  const listed = rowsFor(office, allocations, programme).flatMap(({ row }) => row.unit ?? [])
  return [...new Set([...listed, ...countiesOf(home).map(({ union }) => union)])]
}

/** The kind of a sender: as the office lists it, or as its place is; `null` where that leaves it open. */
function kindOf(unit: string, programme: Programme, office: Office | undefined, home: Place): string | null {
  const listed = rowsFor(office, allocations, programme).find(
    ({ row }) => foldText(row.unit ?? '') === foldText(unit),
  )
  if (listed?.row.unitKind !== undefined) return listed.row.unitKind
  const { takes } = levelAt(programme, home.union)
  const place = placeOfUnion(unit, home)
  const fits = takes.filter((kind) => place !== null && rankOfKind(kind) === rankOf(place))
  return fits.length === 1 ? fits[0]! : takes.length === 1 ? takes[0]! : null
}

/** What is known of a sender before the office is heard. */
interface Supposed {
  /** The name under which 报送认定 has it. */
  readonly found: string
  readonly unit: string | undefined
  readonly why: string
  readonly at: Caption | null
  /** What else can be done where nobody can tell who it is. */
  readonly otherwise?: string
}

/** A sender as the office settled it, or as it is supposed to be. */
function settledSender(
  { found, unit: supposed, why, at, otherwise = '' }: Supposed,
  programme: Programme,
  office: Office,
  home: Place,
): ForeignSender | UnknownSender {
  const settled = settledAs(found, programme, office)
  if (settled?.confirmed === '否')
    return { reason: `“报送认定”里已填不收“${found}”`, found, unit: settled.unit ?? null, why }
  const unit = settled?.confirmed === '是' ? settled.unit : supposed
  if (unit === undefined)
    return {
      reason: `看不出是谁报送的：${why}。请在“报送认定”表里填“${found}”的报送单位，“确认”填“是”${otherwise}`,
      found,
      unit: null,
      why,
    }
  const unitKind = settled?.unitKind ?? kindOf(unit, programme, office, home)
  if (unitKind === null)
    return {
      reason: `看不出“${unit}”是哪一类单位（${sendersOf(programme).join('、')}）：请在“报送认定”表里选“单位类型”，“确认”填“是”`,
      found,
      unit,
      why,
    }
  return { found, unit, unitKind, why, at, confirmed: settled?.confirmed === '是' }
}

const settledAs = (found: string, programme: Programme, office: Office) =>
  rowsFor(office, foreignSenders, programme).find(({ row }) => foldText(row.found ?? '') === foldText(found))
    ?.row

/** A sender, and which records of a sheet are its own; `null` where all are. */
export interface SenderPart {
  readonly sender: ForeignSender | UnknownSender
  readonly owns: ((sheet: string, row: number) => boolean) | null
}

/**
 * Who sent a file. What a person settled in 报送认定 rules; else everything that speaks must speak of one union, or
 * nothing but a column speak, and that of every record: then each record is its own sender's.
 * @param columns that name the senders of rows
 * @param everywhere whether every sheet of applications has such a column
 * @param office of whoever receives
 */
export function sendersOfFile(
  file: string,
  grids: readonly Grid[],
  columns: readonly SenderColumn[],
  everywhere: boolean,
  programme: Programme,
  office: Office,
): readonly SenderPart[] {
  const home = receivingPlace(programme, office.union)
  const naming: Naming = { unions: known(programme, office, home), receiver: office.union, home }
  const evidence = evidenceOf(file, grids, columns, naming)
  const unions = [...new Set(evidence.map(({ union }) => union))]
  const found = unions.length === 1 ? unions[0]! : fileName(file)
  const ofColumns = new Set(columns.map(columnWords))
  const { rows, unclear } = byColumn(columns, naming)
  const isSaid = settledAs(found, programme, office)?.confirmed !== undefined
  const alone = everywhere && evidence.every(({ where }) => ofColumns.has(where))
  if (rows.size > 1 && unclear.length === 0 && alone && !isSaid)
    return [...rows].map(([union, own]): SenderPart => {
      const at = own[0]!
      const why = `${columnWords(at)}${rowsWords(own)}写的是“${union}”`
      return {
        sender: settledSender({ found: union, unit: union, why, at }, programme, office, home),
        owns: (sheet, row) => own.some((each) => each.sheet === sheet && each.row === row),
      }
    })
  const supposed: Supposed = {
    found,
    unit: unions.length === 1 ? unions[0] : undefined,
    why: evidence.length === 0 ? '文件名、文件夹和表上都没有写' : wordsOf(evidence),
    at: evidence.find(({ at }) => at !== null)?.at ?? null,
    otherwise: rows.size > 1 ? partedBy(columns[0]!, unclear, alone) : '',
  }
  return [{ sender: settledSender(supposed, programme, office, home), owns: null }]
}

/** What is to be done where several unions stand in one list, and its records are to be each its own sender's. */
const partedBy = (column: SenderColumn, unclear: readonly SenderCell[], alone: boolean): string =>
  [
    '；是几家合在一张表里的：',
    ...(unclear.length > 0
      ? [`${columnWords(column)}${rowsWords(unclear)}请写明是哪一家（全称，且在“推荐名额分配”里），`]
      : []),
    ...(alone ? [] : ['每张申报表都有这一栏，文件名、文件夹、标题和填报单位不写其中一家，']),
    '再重新放入',
  ].join('')

/** 第2次, 第二版, v2, 更正2 in a file's name; 1 where it says nothing. */
export function versionOf(file: string): number {
  const name = foldText(fileName(file))
  const figure = /第(\d+)[次版稿]|(?:v|版本|更正|修改)(\d+)(?!\d)/.exec(name)
  if (figure) return Number(figure[1] ?? figure[2])
  const word = /第([一二三四五六七八九])[次版稿]/.exec(name)
  return word ? '一二三四五六七八九'.indexOf(word[1]!) + 1 : 1
}

/** The one year that a title or the file's name says; `null` where none or several do. */
export function yearOf(file: string, grids: readonly Grid[]): number | null {
  const texts = [fileName(file), ...grids.map(titleOf)]
  const years = new Set(
    texts.flatMap((text) => [...text.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([, year]) => Number(year))),
  )
  return years.size === 1 ? [...years][0]! : null
}
