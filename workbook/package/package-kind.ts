/** What stands in a zip: a workbook's package, another program's document, or files. */
import { WorkbookError, type WorkbookErrorCode } from '../error.ts'
import { entryKey, type Zip } from '../zip/zip.ts'

/** Parts or folders that only documents of a kind have. */
const OTHERS: readonly [WorkbookErrorCode, RegExp][] = [
  ['binary-workbook', /^xl\/workbook\.bin$/],
  ['document', /^word\//],
  ['presentation', /^ppt\//],
  ['page-document', /^ofd\.xml$/],
  ['uniform-office', /^uof\.xml$/],
]

/** Parts that prove a kind only where all of them are there: each alone may be a file that somebody packed. */
const TOGETHER: readonly [WorkbookErrorCode, readonly string[]][] = [
  ['mind-map', ['content.json', 'metadata.json']],
  ['uniform-office', ['content.xml', '_meta/meta.xml']],
]

/** Apple's programs all write this part; only the name tells a table from a text. */
const APPLE = 'index/document.iwa'

/** Names of documents that are zips and no archives, whatever is in them. */
const NAMED: readonly [WorkbookErrorCode, RegExp][] = [
  ['numbers', /\.numbers$/i],
  ['iwork', /\.(?:pages|key)$/i],
  ['mind-map', /\.(?:xmind|mmap|emmx)$/i],
  ['uniform-office', /\.uo[stpf]$/i],
]

const PACKAGE = ['[content_types].xml', '_rels/.rels', 'xl/workbook.xml']

/** Whether a zip is a Word document. */
export const isWord = ({ entries }: Zip): boolean =>
  [...entries.values()].some(({ name }) => entryKey(name) === 'word/document.xml')

/**
 * @param file the file's name or path
 * @throws WorkbookError for packages that hold no workbook that can be read
 */
export function packageKind(zip: Zip, file = ''): 'xlsx' | 'archive' {
  const names = [...zip.entries.values()].map(({ name }) => entryKey(name))
  if (!names.includes('xl/workbook.xml'))
    for (const [code, part] of OTHERS)
      if (names.some((name) => part.test(name)))
        throw new WorkbookError(code, 'known by the parts of the package')
  if (PACKAGE.some((name) => names.includes(name))) return 'xlsx'
  if (names.includes('mimetype') && names.includes('content.xml'))
    throw new WorkbookError('open-document', 'an OpenDocument package')
  const named = NAMED.find(([, name]) => name.test(file))?.[0]
  if (named !== undefined) throw new WorkbookError(named, 'known by the name of a zip that is no workbook')
  if (names.includes(APPLE)) throw new WorkbookError('numbers', 'known by the parts of the package')
  for (const [code, parts] of TOGETHER)
    if (parts.every((name) => names.includes(name)))
      throw new WorkbookError(code, 'known by the parts of the package')
  return 'archive'
}
