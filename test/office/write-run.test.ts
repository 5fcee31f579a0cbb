/** An office's whole run off the disk: the same with the codec of Node and with the codec of a page. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type InboxWatch, readInbox } from '../../office/intake/read-inbox.ts'
import { readOfficeBooks } from '../../office/intake/read-office.ts'
import type { Ways } from '../../office/outputs.ts'
import { type Run, rollup } from '../../office/rollup.ts'
import { type Step, StoppedError } from '../../office/watch.ts'
import { writeRun } from '../../office/write-run.ts'
import { survey } from '../../pipeline/intake/walk.ts'
import { registry } from '../../programmes/registry.ts'
import { isRefusal } from '../../submissions/recognise/recognise-submission.ts'
import { Day } from '../../templates/values/day.ts'
import { browserCodec } from '../../workbook/codecs/browser.ts'
import { nodeCodec, readBook } from '../../workbook/codecs/node.ts'
import { LIMITS } from '../../workbook/limits.ts'
import { differingParts } from '../../workbook/package/differing-parts.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import { openZip } from '../../workbook/zip/zip.ts'
import { GOOD, hazardWorkbook } from '../pipeline/support/command-line.ts'
import { given, Memory } from './support/memory.ts'

const NOWHERE: Ways = { submission: () => null, office: () => null }
const BESIDE: Ways = { submission: (path) => `../报送/${path}`, office: (path) => `../办公室/${path}` }

/** Every link of a workbook, the way only. */
function links(bytes: Uint8Array): string[] {
  const zip = openZip(bytes, nodeCodec, LIMITS)
  const texts = [...zip.entries.values()]
    .filter(({ name }) => /worksheets\/_rels\//.test(name))
    .map(({ name }) => new TextDecoder().decode(zip.read(name)))
  return texts.flatMap((text) => [...text.matchAll(/Target="([^"#]*)/g)].map(([, target]) => target!))
}

async function exampleYear(codec: Codec) {
  const [inbox, office] = [await survey('examples/2026/报送'), await survey('examples/2026/办公室')]
  const { offices } = await readOfficeBooks(registry, [{ name: '办公室', isFolder: true, ...office }], codec)
  const { submissions, refused, sources } = await readInbox(registry, inbox, codec)
  const run = await rollup({ registry, submissions, refused, offices, codec })
  const memory = new Memory()
  await writeRun(run, memory, { ways: BESIDE, codec, today: new Day(2026, 9, 1), sources })
  return memory.papers
}

describe('the example year', () => {
  let [inNode, inPage]: ReadonlyMap<string, Uint8Array>[] = [new Map(), new Map()]
  beforeAll(async () => {
    inNode = await exampleYear(nodeCodec)
    inPage = await exampleYear(browserCodec)
  }, 180_000)

  it('has the same papers', () => {
    expect([...inPage!.keys()]).toEqual([...inNode!.keys()])
    const kinds = ['汇总-', '上报-', '审定意见建议-', '发放表-', '（校验）', '（回复）'].map(
      (kind) => [...inNode!.keys()].filter((path) => path.includes(kind)).length,
    )
    for (const many of kinds) expect(many).toBeGreaterThan(0)
  })

  it('the papers hold the same cells and parts', () => {
    for (const [path, bytes] of inNode!) {
      const other = inPage!.get(path)!
      if (path.endsWith('.xlsx')) {
        expect([path, differingParts(bytes, other, nodeCodec)]).toEqual([path, []])
        expect(readBook(other)).toEqual(readBook(bytes))
      } else if (path.endsWith('.docx')) {
        // The library dates its letters by the clock there.
        const differ = differingParts(bytes, other, nodeCodec).filter((part) => part !== 'docProps/core.xml')
        expect([path, differ]).toEqual([path, []])
      } else expect([path, Buffer.compare(bytes, other)]).toEqual([path, 0])
    }
  })

  it('links lead from where a paper lies to the sources', () => {
    const found = links(inNode!.get('山东省创新工作室/山东省/山东省汇总-2026.xlsx')!)
    expect(found.length).toBeGreaterThan(20)
    for (const way of found)
      expect(way).toMatch(/^\.\.\/(\.\.\/\.\.\/(报送|办公室)\/|[^./]+市\/[^/]+市上报-2026\.xlsx$)/)
  })
})

const books = (): Promise<readonly [string, Uint8Array][]> =>
  Promise.all(
    ['历下区总工会', '市中区总工会'].map(
      async (unit, index): Promise<[string, Uint8Array]> => [
        `${unit}.xlsx`,
        await hazardWorkbook(unit, [{ ...GOOD, place: `${index}号楼`, barred: index === 0 }]),
      ],
    ),
  )

const smallYear = async (watch: InboxWatch = {}) => {
  const files = { ...Object.fromEntries(await books()), '坏.xlsx': new Uint8Array([1, 2, 3]) }
  const { submissions, refused, sources } = await readInbox(registry, given(files), browserCodec, watch)
  const run = await rollup({ registry, submissions, refused, offices: [], codec: browserCodec, watch })
  return { run, sources }
}

const written = async (run: Run, more: Partial<Parameters<typeof writeRun>[2]> = {}) => {
  const memory = new Memory()
  await writeRun(run, memory, {
    ways: NOWHERE,
    codec: browserCodec,
    today: new Day(2026, 9, 1),
    sources: null,
    ...more,
  })
  return memory.papers
}

describe('a year of two', () => {
  it('where nobody knows the way a cell bears no link, and does not ask to be clicked', async () => {
    const { run } = await smallYear()
    const papers = await written(run)
    const rollups = [...papers].filter(([path]) => path.includes('汇总-'))
    expect(rollups.length).toBeGreaterThan(0)
    for (const [, bytes] of rollups) {
      expect(links(bytes)).toEqual([])
      const cells = readBook(bytes).sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
      expect(cells.filter((cell) => /^打开/.test(String(cell)))).toEqual([])
    }
  })

  it('an absolute way, to another disk, is left as it is', async () => {
    const { run } = await smallYear()
    const papers = await written(run, { ways: { ...NOWHERE, submission: (path) => `D:/报送/${path}` } })
    const found = [...papers].filter(([path]) => path.includes('汇总-')).flatMap(([, bytes]) => links(bytes))
    expect(found.length).toBeGreaterThan(0)
    for (const way of found) expect(way).toMatch(/^D:\/报送\//)
  })

  it('a file is reported as soon as it has been read, and each step counts to its end', async () => {
    const outcome: string[] = []
    const steps: [Step, number, number][] = []
    const watch: InboxWatch = {
      onRead: (read) => outcome.push(isRefusal(read) ? `× ${read.file}` : read.file),
      onProgress: (step, done, of) => {
        if (step === 'read') expect(outcome).toHaveLength(done)
        steps.push([step, done, of])
      },
    }
    const { run, sources } = await smallYear(watch)
    await written(run, { sources, watch })
    expect(outcome).toEqual(['历下区总工会.xlsx', '市中区总工会.xlsx', '× 坏.xlsx'])
    for (const step of ['read', 'merge', 'write'] as const) {
      const of = steps.filter(([each]) => each === step)
      expect(of.map(([, done]) => done)).toEqual(of.map((_, index) => index + 1))
      expect(of.map(([, , all]) => all)).toEqual(of.map(() => of.length))
    }
  })

  it.each(['read', 'merge', 'write'] as const)('stops at the next piece of work: %s', async (at) => {
    const stop = { aborted: false }
    const seen: Step[] = []
    const watch: InboxWatch = {
      stop,
      // As an `AbortSignal` is set by a click while the page breathes.
      pause: async () => {
        if (seen.at(-1) === at) stop.aborted = true
      },
      onProgress: (step) => seen.push(step),
    }
    const run = async (): Promise<void> => {
      const { run, sources } = await smallYear(watch)
      await written(run, { sources, watch })
    }
    await expect(run()).rejects.toThrow(StoppedError)
    expect(seen.filter((step) => step === at)).toHaveLength(1)
    expect(seen.at(-1)).toBe(at)
  })
})
