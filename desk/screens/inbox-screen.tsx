/** 收件: who sent what and when, what was refused, what a new version changed, what may be one and the same. */
import { Tab, TabList } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { Views } from '../views/all-views.ts'
import type { ProgrammeInbox, RefusedFile } from '../views/inbox.ts'
import { ArticlesPicture, ProgressPicture } from './charts.tsx'
import { useDesk } from './desk-context.ts'
import { DoubleView } from './double-view.tsx'
import { LastYear } from './last-year.tsx'
import { saveFile } from './save-file.ts'
import { Section, Wide } from './section.tsx'
import { SendersSection } from './senders-section.tsx'
import { ToneBadge } from './tone-badge.tsx'
import { UnitsTable } from './units-table.tsx'

function Refused({
  files,
  strangers,
}: {
  readonly files: readonly RefusedFile[]
  /** Those that may be in a form which nobody has put in. */
  readonly strangers: readonly string[]
}): ReactElement | null {
  const at = useDesk()
  if (files.length === 0) return null
  return (
    <Section title="没有采用的文件" count={files.length}>
      <table className="plain-table refused">
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">为什么</th>
            <th scope="col">回复</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ file, reason, letter }) => (
            <tr key={file}>
              <td className="path">{file}</td>
              <td>
                {reason}
                {strangers.includes(file) && (
                  <>
                    {' '}
                    <button type="button" className="link" onClick={() => void at.mapSent(file)}>
                      是通知的表样，去对照
                    </button>
                  </>
                )}
              </td>
              <td>
                {letter === null ? (
                  '汇总后生成'
                ) : (
                  <button type="button" className="link" onClick={() => void saveFile(at, letter)}>
                    回复（Word）
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const Changes = ({ changes }: Pick<ProgrammeInbox, 'changes'>): ReactElement | null =>
  changes.length === 0 ? null : (
    <Section title="新版改了哪些格" count={changes.length} open={false}>
      <Wide label="新版改了哪些格">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">编号</th>
              <th scope="col">工作表</th>
              <th scope="col">栏目</th>
              <th scope="col">原来</th>
              <th scope="col">现在</th>
              <th scope="col">单元格</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.where} ${change.header}`}>
                <td>{change.unit}</td>
                <td>{change.number}</td>
                <td>{change.sheet}</td>
                <td>{change.header ?? change.kind}</td>
                <td>
                  <del>{change.before ?? '（空）'}</del>
                </td>
                <td>
                  <ins>{change.after ?? '（空）'}</ins>
                </td>
                <td className="path">{change.where}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Section>
  )

export function InboxScreen({ views }: { readonly views: Views }): ReactElement {
  const { programmes, refused } = views.inbox
  const [chosen, setChosen] = useState(programmes[0]?.programme ?? '')
  const inbox = programmes.find(({ programme }) => programme === chosen) ?? programmes[0]
  const doubles = views.doubles.filter(({ programme }) => programme === inbox?.programme)
  const progress = views.charts.progress.find(({ programme }) => programme === inbox?.programme)
  const articles = views.charts.articles.find(({ programme }) => programme === inbox?.programme)
  const lastYear = views.lastYear.find(({ programme }) => programme === inbox?.programme)
  return (
    <div className="screen">
      <h1 className="out-of-sight">收件</h1>
      {programmes.length > 1 && (
        <TabList
          size="small"
          aria-label="申报项目"
          selectedValue={inbox?.programme ?? ''}
          onTabSelect={(_, { value }) => setChosen(String(value))}
        >
          {programmes.map(({ programme, expected, reported }) => (
            <Tab key={programme} value={programme}>
              {programme}（{reported}/{expected}）
            </Tab>
          ))}
        </TabList>
      )}
      {inbox !== undefined && (
        <>
          <div className="charts">
            {progress !== undefined && <ProgressPicture chart={progress} />}
            {articles !== undefined && <ArticlesPicture bars={articles.bars} />}
          </div>
          {refused.length > 0 && (
            <p className="screen-note">
              <ToneBadge tone="error" words={`${refused.length} 份文件没有采用`} />
              ，列在本页下方。
            </p>
          )}
          <SendersSection
            senders={views.mapping.senders.filter(({ programme }) => programme === inbox.programme)}
          />
          <UnitsTable inbox={inbox} />
          {doubles.length > 0 && (
            <Section title="可能是同一个" count={doubles.length}>
              {doubles.map((double) => (
                <DoubleView
                  key={double.sides.map(({ key }) => key.file + key.number).join()}
                  double={double}
                />
              ))}
            </Section>
          )}
          <Changes changes={inbox.changes} />
          {lastYear !== undefined && <LastYear view={lastYear} />}
        </>
      )}
      <Refused files={refused} strangers={views.mapping.strangers} />
    </div>
  )
}
