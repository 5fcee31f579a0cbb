/** Every file of the examples: the year as it should be, then the mistakes, then the files that are none. */
import { jinanStudioApplication } from '../../programmes/jinan-studio/forms/studio-application.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { emptyWorkbook, encryptedContainer, foreignWorkbook, textFile } from './bad-files.ts'
import { on, YEAR } from './calendar.ts'
import { type Draft, type ExampleFile, fileOf, rowOf } from './draft.ts'
import { spoilHazards } from './hazard-mistakes.ts'
import { jinanHazards, jinanStudios, numberedAgain } from './jinan-year.ts'
import { offices } from './offices.ts'
import { Random } from './random.ts'
import { shandongYear } from './shandong-year.ts'
import { copyDraft } from './spoil.ts'
import { type Drafts, spoilJinanFunds, spoilJinanStudios, spoilShandong } from './studio-mistakes.ts'
import { UNDECIDED } from './undecided.ts'

const among =
  (drafts: readonly Draft[]): Drafts =>
  (union) => {
    const found = drafts.find(({ unit }) => unit === union)
    if (found === undefined) throw new Error(`nothing from ${union}`)
    return found
  }

/** A second version of a workbook; the first, left as it was, bears the fault that the second mends. */
function resubmitted(first: Draft): Draft {
  const second = copyDraft(first, first.path.replace('.xlsx', '（第2版）.xlsx'))
  Object.assign(second.cards[submissionInfo.id]!, { version: 2, date: on(YEAR, 6, 2) })
  const row = rowOf(first, jinanStudioApplication, 'PY-01')
  row['leaderIdentity'] = `${String(row['leaderIdentity']).slice(0, 17)}`
  return second
}

function encrypted(path: string): ExampleFile {
  const random = new Random(path)
  return {
    path: path.replace('.xlsx', '（加密）.xlsx'),
    bytes: () =>
      Promise.resolve(encryptedContainer((n) => Uint8Array.from({ length: n }, () => random.whole(0, 255)))),
  }
}

export function exampleFiles(): ExampleFile[] {
  const studios = jinanStudios()
  const hazards = jinanHazards()
  const shandong = shandongYear()
  const books = offices({ studios, hazards, shandong, undecided: new Set(UNDECIDED) })

  const jinan = studios.map(({ draft }) => draft)
  const hazard = hazards.map(({ draft }) => draft)
  const province = [...shandong.cities.flatMap(({ reported }) => reported), ...shandong.direct].map(
    ({ draft }) => draft,
  )
  spoilJinanStudios(among(jinan))
  spoilJinanFunds(among(jinan))
  spoilHazards(among(hazard))
  spoilShandong(among(province))

  const secret = among(province)('招远市总工会')
  const second = resubmitted(among(jinan)('平阴县总工会'))
  const files = [
    ...jinan,
    second,
    ...hazard,
    numberedAgain(among(hazard)('天桥区总工会')),
    ...province.filter((draft) => draft !== secret),
    ...books.year,
    ...books.over,
  ].map(fileOf)
  const copied = files.find(({ path }) => path.startsWith('2026/报送/济南市创新工作室/商河县总工会'))!
  return [
    ...files,
    { path: copied.path.replace('.xlsx', ' - 副本.xlsx'), bytes: copied.bytes },
    encrypted(secret.path),
    textFile(
      '2026/报送/济南市隐患排查奖励/补充情况说明.xlsx',
      '关于隐患照片的补充说明\r\n照片已另行刻盘报送，请查收。\r\n',
    ),
    emptyWorkbook('2026/报送/济南市创新工作室/新建 Microsoft Excel 工作表.xlsx'),
    foreignWorkbook('2026/报送/济南市隐患排查奖励/职工食堂满意度调查.xlsx'),
  ]
}
