/**
 * `npm run papers`: the papers of the example year as LibreOffice prints them, page by page counted. With
 * `-- --pictures` the first pages go to docs/images/papers/. Where soffice is not installed one line says so.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { EXAMPLES } from '../examples/expected.ts'
import { rollup } from '../office/rollup.ts'
import { writeRun } from '../office/write-run.ts'
import { readFolder, readOffices } from '../pipeline/intake/read-folder.ts'
import { registry } from '../programmes/registry.ts'
import { Day } from '../templates/values/day.ts'
import { nodeCodec } from '../workbook/codecs/node.ts'
import { composeWorkbook } from '../workbook/compose/compose.ts'
import { convert, hasSoffice } from './soffice.ts'

const { values } = parseArgs({ options: { pictures: { type: 'boolean', default: false } } })
const PICTURES = 'docs/images/papers'

if (!hasSoffice()) {
  console.log('papers: not run; soffice is not installed')
  process.exit(0)
}

const studios = '济南市创新工作室/济南市/济南市'
const hazards = '济南市隐患排查奖励/济南市/济南市'
const province = '山东省创新工作室/山东省/山东省'

/** The blank cards alone, without the sheets that go with them. */
const CARDS = '空白申报表/'
const cards = registry.templates.filter(({ holds }) => holds === 'card')

/** Papers that are printed together, and the most pages that they may take. */
const BOUNDS: readonly (readonly [name: string, papers: readonly RegExp[], most: number])[] = [
  ['汇总和签批表', [new RegExp(`^${studios}(汇总|签批表)`)], 15],
  ['隐患汇总和签批表', [new RegExp(`^${hazards}(汇总|签批表)`)], 15],
  ['审核清单，34 份申报', [new RegExp(`^${studios}审核清单`)], 36],
  ['隐患审核清单，38 份申报', [new RegExp(`^${hazards}审核清单`)], 38],
  ['数据质量说明', [new RegExp(`^${studios}数据质量说明`)], 1],
  ['省数据质量说明', [new RegExp(`^${province}数据质量说明`)], 1],
  ['公示稿', [new RegExp(`^${province}公示稿`)], 2],
  ['上报，两份申报', [/^山东省创新工作室\/泰安市\/泰安市上报/], 24],
  ['催报单', [/^催报单\/济南市\/济南市园林/], 1],
  ['回复', [/^济南市创新工作室\/济南市\/返回\/历城区总工会\/.*（回复）/], 1],
  ['未采用的回复', [/^未采用的文件\/招远/], 1],
  ...cards.map(({ fileName }) => [fileName, [new RegExp(`^${CARDS}${fileName}$`)], 3] as const),
]

/** Pages that the documents show, the first unless said otherwise. */
const SHOWN: readonly (readonly [picture: string, paper: RegExp])[] = [
  ['card', new RegExp(`^${CARDS}济南市创新工作室申报（技术创新型）`)],
  ['signing', new RegExp(`^${studios}签批表`)],
  ['signing-hazards', new RegExp(`^${hazards}签批表`)],
  ['checklist', new RegExp(`^${studios}审核清单`)],
  ['notice', new RegExp(`^${province}公示稿`)],
  ['reminder', /^催报单\/济南市\/济南市园林/],
  ['quality', new RegExp(`^${studios}数据质量说明`)],
  ['seal', /^山东省创新工作室\/泰安市\/泰安市上报/],
  ['reply', /^济南市创新工作室\/济南市\/返回\/历城区总工会\/.*（回复）/],
]

async function papers(): Promise<Map<string, Uint8Array>> {
  const { offices } = await readOffices(registry, [EXAMPLES.offices])
  const { submissions, refused, sources } = await readFolder(registry, EXAMPLES.inbox)
  const run = await rollup({ registry, submissions, refused, offices, codec: nodeCodec })
  const put = new Map<string, Uint8Array>()
  await writeRun(
    run,
    {
      put: async (path, content) => {
        if (typeof content !== 'string') put.set(path, content)
      },
    },
    {
      ways: { submission: () => null, office: () => null },
      codec: nodeCodec,
      today: new Day(2026, 9, 1),
      sources,
    },
  )
  for (const template of cards)
    put.set(
      `${CARDS}${template.fileName}`,
      await composeWorkbook(
        { ...template, sheets: template.sheets.slice(0, 1) },
        { withInstructions: false },
      ),
    )
  return put
}

const folder = mkdtempSync(join(tmpdir(), 'papers-'))
let failed = 0
try {
  const all = await papers()
  const wanted = [...all].filter(([path]) =>
    [...BOUNDS.flatMap(([, each]) => each), ...SHOWN.map(([, each]) => each)].some((each) => each.test(path)),
  )
  const pdfs = new Map(
    wanted.map(([path, bytes], index) => {
      const file = join(folder, `${index}${path.slice(path.lastIndexOf('.'))}`)
      writeFileSync(file, bytes)
      return [path, { file, pdf: join(folder, `${index}.pdf`) }] as const
    }),
  )
  const files = [...pdfs.values()].map(({ file }) => file)
  convert(join(folder, 'profile'), 'pdf', folder, files)
  const pagesOf = (pdf: string): number =>
    readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
  for (const [name, patterns, most] of BOUNDS) {
    const printed = [...pdfs].filter(([path]) => patterns.some((each) => each.test(path)))
    const pages = printed.reduce((sum, [, { pdf }]) => sum + pagesOf(pdf), 0)
    const good = pages > 0 && pages <= most
    if (!good) failed++
    console.log(`${good ? '✓' : '✗'} papers: ${name} ${pages} of at most ${most}`)
  }
  if (values.pictures) {
    mkdirSync(PICTURES, { recursive: true })
    for (const [picture, paper] of SHOWN) {
      const pdf = [...pdfs].find(([path]) => paper.test(path))?.[1].pdf
      if (pdf === undefined) continue
      const to = join(PICTURES, picture)
      // The page to sign is the last of what goes up.
      const page = picture === 'seal' ? String(pagesOf(pdf)) : '1'
      const { error } = spawnSync('pdftoppm', [
        ...['-r', '60', '-gray', '-singlefile', '-png'],
        ...['-f', page, '-l', page, pdf, to],
      ])
      if (error) throw error
      console.log(`papers: ${basename(dirname(to))}/${picture}.png`)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed > 0 ? 1 : 0
