/** What stands in a zip: a workbook's package, another program's document, or files. */
import { WorkbookError, type WorkbookErrorCode } from '../error.ts'
import { entryKey, type Zip } from '../zip/zip.ts'

/** Parts or folders that only documents of a kind have. */
const OTHERS: readonly [WorkbookErrorCode, RegExp][] = [
  ['binary-workbook', /^xl\/workbook\.bin$/],
  ['document', /^word\//],
  ['presentation', /^ppt\//],
  ['page-document', /^ofd\.xml$/],
]

const PACKAGE = ['[content_types].xml', '_rels/.rels', 'xl/workbook.xml']

/** @throws WorkbookError for packages that hold no workbook that can be read */
export function packageKind(zip: Zip): 'xlsx' | 'archive' {
  const names = [...zip.entries.values()].map(({ name }) => entryKey(name))
  if (!names.includes('xl/workbook.xml'))
    for (const [code, part] of OTHERS)
      if (names.some((name) => part.test(name)))
        throw new WorkbookError(code, 'told by the parts of the package')
  if (PACKAGE.some((name) => names.includes(name))) return 'xlsx'
  if (names.includes('mimetype') && names.includes('content.xml'))
    throw new WorkbookError('open-document', 'an OpenDocument package')
  return 'archive'
}
