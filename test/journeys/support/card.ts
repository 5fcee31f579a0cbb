/** The card of a studio as a clerk fills it, clean or with a few slips, each of another kind. */
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { editBook } from '../../../workbook/edit/edit.ts'
import { applicationIn, CARD_CASES, Clerk, exampleOf, recordsOf, sent } from '../../office/support/clerk.ts'

const [TEMPLATE, FILE, NUMBER] = CARD_CASES[0]!

/** As the file is called, without the sender's version. */
export const CARD_NAME = '济南市住建系统工会-济南市创新工作室-2026.xlsx'

/** The filled blank without its summary, which a click makes. */
export async function cardWithoutSummary(): Promise<Uint8Array> {
  const clerk = await Clerk.open(TEMPLATE)
  clerk.fill(exampleOf(FILE), NUMBER)
  return clerk.saved
}

/** Nothing is to be mended. */
export async function cleanCard(): Promise<Uint8Array> {
  const clerk = await Clerk.open(TEMPLATE)
  clerk.fill(exampleOf(FILE), NUMBER)
  clerk.makeSummary()
  return clerk.saved
}

/** A name stretched by wide spaces, a figure of an identity number mistyped, a day as text, a paper that is lacking. */
export async function cardWithSlips(): Promise<Uint8Array> {
  const bytes = await cardWithoutSummary()
  const source = exampleOf(FILE)
  const { application } = source.programme
  const record = recordsOf(sent(readBook(bytes)), application)[0]!
  const row = applicationIn(source, NUMBER).row as Readonly<Record<string, unknown>>
  const identity = String(row['leaderIdentity'])
  const founded = row['foundedOn'] as { year: number; month: number; day: number }
  const slips: readonly (readonly [key: string, value: string])[] = [
    ['leader', [...String(row['leader'])].join('　')],
    ['leaderIdentity', `${identity.slice(0, -2)}${(Number(identity.at(-2)) + 1) % 10}${identity.at(-1)}`],
    ['foundedOn', `${founded.year}/${founded.month}/${founded.day}`],
    ['material2', '无'],
  ]
  const cells = slips.map(([key, value]) => ({
    sheet: application.sheet,
    ...record.place(key)!,
    value,
    format: '@',
  }))
  return editBook(bytes, { cells }, nodeCodec)
}
