/** From a workbook to an office's own, or to a part of it, or why it is none. */
import type { Registry } from '../../programmes/registry-of.ts'
import { readingFindings } from '../../rules/reading-findings.ts'
import { finding } from '../../templates/findings/finding.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { type Place, type PlaceRank, rankOf, withinPlace } from '../../templates/places/place.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { recogniseSteps } from '../../templates/read/recognise.ts'
import { namedAs } from '../../templates/read/signs.ts'
import type { Form, Row } from '../../templates/sheet/form.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { finish, type Steps } from '../../templates/values/steps.ts'
import { joinOffices } from '../office/join-offices.ts'
import { isOfficeBook, type Office } from '../office/office.ts'
import { withOfficialUnits } from './official-units.ts'
import type { Refusal } from './submission.ts'

/** The places that have an office: the province and its cities. */
const officesIn = ({ places }: Registry): readonly Place[] =>
  places.flatMap(withinPlace).filter((place) => rankOf(place) !== '县级')

/** Why a name and level fit no office; `null` where they do. A slip here would misplace the whole year. */
function notThisOffice(registry: Registry, union: string, level: PlaceRank): string | null {
  const offices = officesIn(registry)
  const known = offices.find((place) => place.union === union)
  if (known === undefined) {
    const examples = ['市级', '省级'].flatMap((rank) => offices.find((place) => rankOf(place) === rank) ?? [])
    const names = examples.map((place) => place.union).join('、')
    return `“办公室信息”表的工会名称是“${union}”：请写全称，如 ${names}`
  }
  const right = rankOf(known)
  return level === right ? null : `“办公室信息”表的工会层级是“${level}”，${union}应为${right}`
}

/** Reads a workbook as all that an office has, or says why it is none. */
export const recogniseOffice = (registry: Registry, book: Book, file: string): Office | Refusal =>
  finish(recogniseOfficeSteps(registry, book, file))

/** {@link recogniseOffice}, with pauses. */
export function* recogniseOfficeSteps(registry: Registry, book: Book, file: string): Steps<Office | Refusal> {
  const part = yield* officePartSteps(registry, book, file)
  return 'reason' in part ? part : joinOffices(registry, [part])
}

/** Whose workbook it is, and of which year. */
export type OfficeName = Pick<Office, 'union' | 'level' | 'year'>

/**
 * Reads a workbook as one of those that an office has; {@link joinOffices} makes one office of them.
 * @param among whose folder it lies in: decisions that do not say whose they are, are that office's
 */
export const officePart = (
  registry: Registry,
  book: Book,
  file: string,
  among: OfficeName | null = null,
): Office | Refusal => finish(officePartSteps(registry, book, file, among))

type OfficeCard = Omit<Partial<Row<typeof officeInfo>>, 'level'> & { readonly level?: PlaceRank | undefined }

/** Decisions without a word of whose they are, as an earlier release suggested them. */
export const isNamelessDecisions = (book: Book): boolean =>
  book.sheets.some((sheet) => namedAs(sheet, decisions)) &&
  !book.sheets.some((sheet) => namedAs(sheet, officeInfo))

function* officePartSteps(
  registry: Registry,
  book: Book,
  file: string,
  among: OfficeName | null = null,
): Steps<Office | Refusal> {
  const { readings, drafts } = isOfficeBook(book)
    ? yield* recogniseSteps(book, registry.officeForms, registry.lists)
    : { readings: [], drafts: [] }
  const card = readings.find((reading) => reading.form === (officeInfo as Form))?.records[0] as
    | RecordRead<typeof officeInfo>
    | undefined
  const given = among !== null && isNamelessDecisions(book) ? { ...among, office: among.union } : null
  const info: OfficeCard | null = card?.row ?? given
  if (info === null)
    return {
      file,
      code: 'intake/no-office',
      reason: '不是办公室工作簿：没有“办公室信息”表。请用办公室工作簿的空白表填写',
    }
  const { office: union, level, year } = info
  if (union === undefined || level === undefined || year === undefined)
    return {
      file,
      code: 'intake/office-incomplete',
      reason: '“办公室信息”表中工会名称、工会层级、年度须填全',
    }
  const reason = notThisOffice(registry, union, level)
  if (reason !== null) return { file, code: 'intake/other-office', reason }
  const source = { file, programme: null, unit: union }
  const home = officesIn(registry).find((place) => place.union === union)!
  const named = readings.map((reading) => withOfficialUnits(reading, home))
  const sheets = named.map(({ reading }) => ({ reading, source }))
  return {
    file,
    union,
    level,
    year,
    contact: info.contact,
    phone: info.phone,
    date: info.date,
    inbox: info.inbox,
    sheets,
    findings: [
      ...[...drafts, ...named.flatMap((each) => each.drafts)].map((draft) => ({
        finding: finding(draft, source),
        record: null,
      })),
      ...sheets.flatMap((sheet) => readingFindings(sheet, registry.grounds)),
    ],
  }
}
