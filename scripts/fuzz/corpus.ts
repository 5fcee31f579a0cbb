/** What the fuzzer starts from: the smallest of the examples, a blank, and the fixtures of every format. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

export interface Seedling {
  readonly name: string
  readonly bytes: Uint8Array
}

const FIXTURES = 'test/fixtures/formats'
/** Larger ones would be damaged seldom and read slowly. */
const SMALL = 80_000

async function under(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true })
  return entries.map((entry) => join(folder, entry)).sort()
}

const load = async (path: string): Promise<Seedling> => ({
  name: basename(path),
  bytes: new Uint8Array(await readFile(path)),
})

export interface Corpus {
  /** Submissions and blanks, .xlsx. */
  readonly workbooks: readonly Seedling[]
  readonly xls: readonly Seedling[]
  readonly csv: readonly Seedling[]
  readonly archives: readonly Seedling[]
  /** Mails and mailboxes: nothing in them shows damage, so that less can be asked. */
  readonly mails: readonly Seedling[]
  /** Every fixture, sound or not. */
  readonly all: readonly Seedling[]
}

export async function readCorpus(): Promise<Corpus> {
  const fixtures = (await under(FIXTURES)).filter((path) => !path.endsWith('.json'))
  const all = await Promise.all(fixtures.map(load))
  const sound = all.filter(({ name }) => !/\.broken\.|encrypted|bomb|traversal|too-deep|same-name/.test(name))
  const of = (extension: string): Seedling[] => sound.filter(({ name }) => name.endsWith(extension))
  const examples = (await under('examples')).filter((path) => path.endsWith('.xlsx'))
  const sized = await Promise.all(examples.map(async (path) => ({ path, size: (await stat(path)).size })))
  const small = sized.filter(({ size }) => size > 20_000 && size < SMALL).slice(0, 8)
  const blank = (await under('templates/blanks')).find(
    (path) => path.includes('隐患') && path.endsWith('.xlsx'),
  )
  const written = [...small.map(({ path }) => path), ...(blank === undefined ? [] : [blank])]
  return {
    workbooks: [
      ...(await Promise.all(written.map(load))),
      ...of('.xlsx').filter(({ name }) =>
        /^(exceljs|libreoffice|excel|rich-text|dates-1904|prefixed)\./.test(name),
      ),
    ],
    xls: of('libreoffice.xls'),
    csv: of('.csv'),
    archives: of('.zip'),
    mails: [...of('.eml'), ...of('.mbox')],
    all,
  }
}
