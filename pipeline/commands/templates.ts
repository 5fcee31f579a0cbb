/** `templates`: the blanks of the year, with the office's parameters and units in them. */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { blankWorkbook } from '../../office/blank.ts'
import { isFilledIn } from '../../office/filled-in.ts'
import { templates } from '../../programmes/blanks.ts'
import { parameters } from '../../programmes/parameters.ts'
import { levelAt, type Programme } from '../../programmes/programme.ts'
import { programmes } from '../../programmes/registry.ts'
import { parameterRows } from '../../rules/parameters/parameter-rows.ts'
import { type Office, officeParameters, rowsFor, takesPart } from '../../submissions/office/office.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { noticeTerms } from '../../templates/forms/notice.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { ProgrammeId } from '../../templates/programme-names.ts'
import { EDITION } from '../../templates/sheet/form.ts'
import type { Template } from '../../templates/sheet/template.ts'
import { EXIT, UnusableError } from '../exit.ts'
import { readOffices } from '../intake/read-inbox.ts'
import { assertFolder, Staging } from '../staging.ts'
import { print, printPassedOver } from './print.ts'

export interface TemplatesOptions {
  readonly office: readonly string[]
  readonly out: string
  readonly forOffice: boolean
}

/** The year of blanks that are made without an office's workbook: the one that the edition is named for. */
export const EDITION_YEAR = Number.parseInt(EDITION, 10)

/** The units of one kind that an office expects, for the drop-down of 报送单位. */
const unitsFor = (offices: readonly Office[], template: Template): string[] => [
  ...new Set(
    offices
      .flatMap((office) => rowsFor(office, allocations, programmes[template.programme as ProgrammeId]))
      .filter((record) => record.row.unitKind === template.senderKind)
      .map((record) => record.row.unit)
      .filter((unit) => unit !== undefined),
  ),
]

/** Whether the template's senders report to the office. */
function receives(office: Office, { senderKind }: Template, programme: Programme): boolean {
  const kinds: readonly string[] = levelAt(programme, office.union).takes
  return takesPart(office, programme) && kinds.includes(senderKind)
}

/**
 * The blanks that the given offices send out: of its own programme the deciding office all of them, of the
 * province's a city those of its counties. Every one where no office is given.
 */
export const templatesFor = (offices: readonly Office[], forOffice: boolean): readonly Template[] =>
  templates.filter((template) =>
    template.programme === null
      ? forOffice
      : offices.length === 0 || offices.some((office) => sendsOut(office, template)),
  )

function sendsOut(office: Office, template: Template): boolean {
  const programme = programmes[template.programme as ProgrammeId]
  return office.union === programme.topUnit || receives(office, template, programme)
}

/**
 * One blank with the parameters of its programme and year: those of the deciding office, and of the one office
 * that its senders report to where that is known.
 */
export function makeBlank(template: Template, offices: readonly Office[] = []): Promise<Uint8Array> {
  if (template.programme === null)
    return blankWorkbook(template, [], {
      choices: { [`${noticeTerms.id}.term`]: [...new Set(parameters.map(({ name }) => name))] },
    })
  const programme = template.programme as ProgrammeId
  const top = offices.find((office) => office.union === programmes[programme].topUnit)
  const receivers = offices.filter((office) => receives(office, template, programmes[programme]))
  const receiver = receivers.length === 1 ? receivers[0] : undefined
  const year = top?.year ?? receiver?.year ?? offices[0]?.year ?? EDITION_YEAR
  const set = officeParameters([top, receiver], programme, year)
  const units = unitsFor(offices, template)
  return blankWorkbook(template, parameterRows(set, { edition: EDITION, template: template.id, units }), {
    ...(units.length > 0 ? { choices: { [`${submissionInfo.id}.unit`]: units } } : {}),
    ...(receiver ? { sentTo: receiver.union } : {}),
  })
}

/** Names of blanks in whose place lies a workbook that somebody has filled. */
async function filledAlready(out: string, blanks: ReadonlyMap<Template, Uint8Array>): Promise<string[]> {
  const filled: string[] = []
  for (const [template, blank] of blanks) {
    const existing = await readFile(join(out, template.fileName)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (existing !== null && isFilledIn(existing, blank, template)) filled.push(template.fileName)
  }
  return filled
}

export async function templatesCommand(options: TemplatesOptions): Promise<number> {
  await assertFolder(options.out)
  const { offices, files, skipped } = await readOffices(options.office)
  const wanted = templatesFor(offices, options.forOffice)
  const blanks = new Map<Template, Uint8Array>()
  for (const template of wanted) blanks.set(template, await makeBlank(template, offices))
  const filled = await filledAlready(options.out, blanks)
  if (filled.length > 0)
    throw new UnusableError(
      `“${options.out}”里的${filled.map((name) => `“${name}”`).join('、')}已经填写过，没有覆盖，也没有写出任何模板：请把它移走或改名，或用 --out 另指定文件夹`,
    )
  const staging = await Staging.open(
    resolve(options.out),
    files.map((file) => file.full),
  )
  try {
    for (const [template, blank] of blanks) await staging.write(template.fileName, blank)
    await staging.commit()
  } catch (error) {
    await staging.discard()
    throw error
  }
  printPassedOver({ own: 0, system: 0, skipped })
  for (const template of wanted) print(`${options.out}/${template.fileName}`)
  print(`共 ${wanted.length} 份`)
  return EXIT.ok
}
