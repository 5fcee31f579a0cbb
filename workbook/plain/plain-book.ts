/** A workbook of plain sheets: values, looks, links and merged cells, and how they are printed; nothing else. */
import type { PageSetup } from 'exceljs'
import type { Codec } from '../zip/codec.ts'
import { NewZip } from '../zip/zip-write.ts'
import { PlainSheet, type SheetFrame, type SheetOut, type SheetParts } from './plain-sheet.ts'
import { SharedTexts } from './shared-texts.ts'
import { StyleTable } from './style-table.ts'
import { escaped, XML_HEAD } from './xml-out.ts'

export interface BookAbout {
  readonly title: string
  /** Who made it. */
  readonly by: string
  /** `2026-01-01`: the day that it bears, so that the same sheets give the same bytes. */
  readonly day: string
}

/** Where the sheets of a workbook are written to. */
export interface SheetsOut {
  /** A further sheet, once the one before has ended. */
  addSheet(frame: SheetFrame): SheetOut
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${type}"/>`

const typesXml = (sheets: number): string =>
  [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, at) =>
      override(`/xl/worksheets/sheet${at + 1}.xml`, `${SPREADSHEET}.worksheet+xml`),
    ),
    override('/xl/styles.xml', `${SPREADSHEET}.styles+xml`),
    override('/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('')

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

function coreXml({ title, by, day }: BookAbout): string {
  const stamp = (tag: string): string =>
    `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${tag}>`
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:creator>${escaped(by)}</dc:creator><dc:title>${escaped(title)}</dc:title>`,
    `<cp:lastModifiedBy>${escaped(by)}</cp:lastModifiedBy>${stamp('created')}${stamp('modified')}`,
    '</cp:coreProperties>',
  ].join('')
}

const APP = `${XML_HEAD}<Properties xmlns="${DOCUMENT}/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`

/** What is kept of a sheet that has ended. */
interface Written {
  readonly name: string
  readonly page: Partial<PageSetup>
}

/** What is printed on every page of a sheet, as the name by which programs know it. */
function titlesXml({ name, page }: Written, index: number): string {
  const ranges = [page.printTitlesColumn, page.printTitlesRow].flatMap((range) => {
    const [from, to] = range?.split(':') ?? []
    return from === undefined ? [] : [`'${name}'!$${from}:$${to}`]
  })
  if (ranges.length === 0) return ''
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(ranges.join(','))}</definedName>`
}

export class PlainBook implements SheetsOut {
  private readonly texts = new SharedTexts()
  private readonly styles = new StyleTable()
  private readonly zip: NewZip
  private readonly sheets: Written[] = []

  constructor(
    private readonly about: BookAbout,
    codec: Codec,
  ) {
    this.zip = new NewZip(codec)
  }

  addSheet(frame: SheetFrame): SheetOut {
    const part = `sheet${this.sheets.length + 1}.xml`
    const parts: SheetParts = {
      sheet: this.zip.begin(`xl/worksheets/${part}`),
      relations: () => this.zip.begin(`xl/worksheets/_rels/${part}.rels`),
    }
    return new PlainSheet(frame, this.texts, this.styles, parts, (page) =>
      this.sheets.push({ name: frame.name, page }),
    )
  }

  private workbookXml(): string {
    const sheets = this.sheets.map(
      ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    )
    const names = this.sheets.map(titlesXml).join('')
    return [
      `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}/relationships"><workbookPr/>`,
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28000" windowHeight="16000" firstSheet="0" activeTab="0"/></bookViews>',
      `<sheets>${sheets.join('')}</sheets>`,
      names === '' ? '' : `<definedNames>${names}</definedNames>`,
      '</workbook>',
    ].join('')
  }

  /** The whole workbook, once its last sheet has ended. */
  bytes(): Uint8Array {
    const add = (name: string, xml: string): void => this.zip.add(name, new TextEncoder().encode(xml))
    this.texts.writeTo(this.zip.begin('xl/sharedStrings.xml'))
    add('xl/styles.xml', this.styles.part())
    add('xl/workbook.xml', this.workbookXml())
    add(
      'xl/_rels/workbook.xml.rels',
      relationsXml([
        ...this.sheets.map(
          (_, at) => [`${DOCUMENT}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`] as const,
        ),
        [`${DOCUMENT}/relationships/styles`, 'styles.xml'],
        [`${DOCUMENT}/relationships/sharedStrings`, 'sharedStrings.xml'],
      ]),
    )
    add('docProps/core.xml', coreXml(this.about))
    add('docProps/app.xml', APP)
    add(
      '_rels/.rels',
      relationsXml([
        [`${DOCUMENT}/relationships/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        [`${DOCUMENT}/relationships/extended-properties`, 'docProps/app.xml'],
      ]),
    )
    // Programs that tell files by their beginning look for it there.
    this.zip.addFirst('[Content_Types].xml', new TextEncoder().encode(typesXml(this.sheets.length)))
    return this.zip.bytes()
  }
}
