/** 与上年对照: each figure with the one of the year before beside it. */
import type { ReactElement } from 'react'
import type { ComparedLine, LastYearView } from '../views/last-year.ts'
import { LongRows } from './long-rows.tsx'
import { Section, Wide } from './section.tsx'

const ROW_HEIGHT = 31

/** Of one line: a figure, and that of the year before in brackets where it is known. */
const Line = ({ line, past }: { readonly line: ComparedLine; readonly past: boolean }): ReactElement => (
  <tr className={line.gone ? 'row-gap' : undefined}>
    <th scope="row">{line.subject}</th>
    {line.now.flatMap((now, at) => {
      const before = line.before?.[at] ?? '—'
      const cell = (
        <td key={`now ${at}`} className="figure">
          {now}
        </td>
      )
      return past
        ? [
            cell,
            <td key={`before ${at}`} className="figure quiet">
              {before}
            </td>,
          ]
        : [cell]
    })}
  </tr>
)

function Compared({
  label,
  head,
  lines,
  view,
  total,
}: {
  readonly label: string
  readonly head: string
  readonly lines: readonly ComparedLine[]
  readonly view: LastYearView
  readonly total: boolean
}): ReactElement {
  const past = view.before !== null
  const heads = view.heads.flatMap((each) => (past ? [each, `${view.before} 年`] : [each]))
  return (
    <Wide label={label}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {heads.map((each, at) => (
              <th key={at} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <LongRows
          rows={lines}
          idOf={({ subject }) => subject}
          rowHeight={ROW_HEIGHT}
          columns={1 + heads.length}
          draw={(line) => <Line line={line} past={past} />}
        />
        {total && (
          <tfoot className="total-row">
            <Line line={view.total} past={past} />
          </tfoot>
        )}
      </table>
    </Wide>
  )
}

export const LastYear = ({ view }: { readonly view: LastYearView }): ReactElement => (
  <Section title="与上年对照" count={view.hints.length} open={false}>
    <p className="quiet">
      {view.before === null
        ? '还没有往年的统计：今年的记在“历年统计”，明年起并列。'
        : `上年各栏是 ${view.before} 年的，取自“历年统计”；今年各栏是上次汇总时的。`}
    </p>
    {view.hints.length > 0 && (
      <>
        <p>请看一看（只供办公室参考：不影响结论，也不写进给单位的回复）：</p>
        <ul className="file-names">
          {view.hints.map(({ unit, message }) => (
            <li key={unit + message}>
              {unit}：{message}
            </li>
          ))}
        </ul>
      </>
    )}
    <Compared label="各单位与上年对照" head="单位" lines={view.units} view={view} total />
    {view.articles.length > 0 && (
      <Compared
        label="各条文与上年对照"
        head="条文（没有改好、没有说明的问题）"
        lines={view.articles}
        view={view}
        total={false}
      />
    )}
  </Section>
)
