/** Who sent a file that has no 报送信息: what its name, its folder and its sheets say, and what the office settled. */
import { levelAt, type Programme, sendersOf } from '../../programmes/programme.ts'
import { nameAtHome, placeOfUnion } from '../../rules/words/union-names.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { foreignSenders } from '../../templates/forms/form-mapping.ts'
import { countiesOf, type Place, rankOf } from '../../templates/places/place.ts'
import type { Grid } from '../../templates/sheet/grid.ts'
import { rankOfKind } from '../../templates/units.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { foldText } from '../../templates/values/text.ts'
import { type Office, rowsFor } from '../office/office.ts'
import { receivingPlace } from '../recognise/official-names.ts'
import { type Caption, captionNamed, titleOf } from './caption.ts'
import { FILLED_BY, type SenderColumn } from './read-as.ts'

/** What one place says of the sender. */
export interface Evidence {
  /** `文件名`, `文件夹`, `标题`, `填报单位`. */
  readonly where: string
  readonly union: string
  readonly at: Caption | null
}

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

const short = (union: string): string => foldText(union).replace(/(总工会|工会)$/, '')

/** The unions that may report, the office's own list first. */
function known(programme: Programme, office: Office | undefined, home: Place): string[] {
  const listed = rowsFor(office, allocations, programme).flatMap(({ row }) => row.unit ?? [])
  return [...new Set([...listed, ...countiesOf(home).map(({ union }) => union)])]
}

/** The unions that a text names, the longest names first: 市中区 within 枣庄市市中区 is named by the whole. */
function namedIn(text: string, unions: readonly string[], receiver: string): string[] {
  let left = foldText(text).replaceAll(foldText(receiver), '|')
  const found: string[] = []
  for (const union of [...unions].sort((a, b) => b.length - a.length))
    for (const word of [foldText(union), short(union)])
      if (word.length >= 2 && left.includes(word)) {
        if (!found.includes(union)) found.push(union)
        left = left.replaceAll(word, '|')
      }
  return found
}

/** What name, folder, title and captions say. A text that names several says nothing. */
function evidenceOf(
  file: string,
  grids: readonly Grid[],
  unions: readonly string[],
  columns: readonly SenderColumn[],
  receiver: string,
  home: Place,
): Evidence[] {
  const found: Evidence[] = []
  const add = (where: string, text: string, at: Caption | null = null): void => {
    const [union, ...others] = namedIn(text, unions, receiver)
    if (union !== undefined && others.length === 0) found.push({ where, union, at })
  }
  /** Who is named in full in a box of his own need be on no list. */
  const said = (where: string, text: string, at: Caption): void => {
    const official = nameAtHome(text, home)
    const listed = unions.find((each) => foldText(each) === foldText(official))
    found.push({ where, union: listed ?? namedIn(text, unions, receiver)[0] ?? official, at })
  }
  for (const column of columns) {
    const [text, ...others] = [...new Set(column.texts)]
    if (text !== undefined && others.length === 0) said(`“${column.label}”一栏`, text, column)
  }
  for (const grid of grids) {
    const caption = captionNamed(grid, FILLED_BY, (text) => /工会$/.test(text))
    if (caption !== null) said('表上的填报单位', caption.text, caption)
    add('标题', titleOf(grid))
  }
  add('文件名', fileName(file).replace(/\.[^.]+$/, ''))
  for (const folder of file.split('/').slice(0, -1)) add('文件夹', folder)
  return found
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

const wordsOf = (evidence: readonly Evidence[]): string =>
  [...new Set(evidence.map(({ where, union }) => `${where}写的是“${union}”`))].join('，')

/**
 * Who sent a file. What a person settled in 报送认定 rules; else everything that speaks must speak of one union.
 * @param office of whoever receives
 */
export function foreignSender(
  file: string,
  grids: readonly Grid[],
  columns: readonly SenderColumn[],
  programme: Programme,
  office: Office,
): ForeignSender | UnknownSender {
  const home = receivingPlace(programme, office.union)
  const evidence = evidenceOf(file, grids, known(programme, office, home), columns, office.union, home)
  const unions = [...new Set(evidence.map(({ union }) => union))]
  const found = unions.length === 1 ? unions[0]! : fileName(file)
  const settled = rowsFor(office, foreignSenders, programme).find(
    ({ row }) => foldText(row.found ?? '') === foldText(found),
  )?.row
  const why = evidence.length === 0 ? '文件名、文件夹和表上都没有写' : wordsOf(evidence)
  if (settled?.confirmed === '否')
    return { reason: `“报送认定”里已填不收“${found}”`, found, unit: settled.unit ?? null, why }
  const unit = settled?.confirmed === '是' ? settled.unit : unions.length === 1 ? unions[0] : undefined
  if (unit === undefined)
    return {
      reason: `看不出是谁报送的：${why}。请在“报送认定”表里填“${found}”的报送单位，“确认”填“是”`,
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
  return {
    found,
    unit,
    unitKind,
    why,
    at: evidence.find(({ at }) => at !== null)?.at ?? null,
    confirmed: settled?.confirmed === '是',
  }
}

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
