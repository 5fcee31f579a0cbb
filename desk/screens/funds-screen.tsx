/** 资金: what is due, what the books say, and the difference to the fen. */
import { Tab, TabList } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { MoneyBar } from '../views/charts.ts'
import type { FundGroup, FundRow, FundsView, RewardLine, Sum } from '../views/funds.ts'
import { MoneyPicture } from './charts.tsx'
import { useDesk } from './desk-context.ts'
import { Section, Wide } from './section.tsx'
import { ToneBadge } from './tone-badge.tsx'

const Difference = ({ of }: { readonly of: Sum }): ReactElement =>
  of.fen === 0 ? <span className="quiet">相符</span> : <ToneBadge tone="error" words={of.yuan} />

function Sources({ row }: { readonly row: FundRow }): ReactElement {
  const { review } = useDesk()
  const { record } = row
  if (row.sources.length === 0) return <ToneBadge tone="gap" words="没有查到" />
  return (
    <ul className="sources">
      {row.sources.map(({ words, account }) => (
        <li key={words}>
          {record === null ? (
            words
          ) : (
            <button type="button" className="link" onClick={() => review(record)}>
              {words}
            </button>
          )}
          <span className="quiet">{account}</span>
        </li>
      ))}
    </ul>
  )
}

const Group = ({ group }: { readonly group: FundGroup }): ReactElement => (
  <Section
    title={`${group.step}（${group.basis}）`}
    count={group.rows.length}
    open={group.difference.fen !== 0}
  >
    <Wide label={group.step}>
      <table className="plain-table funds">
        <thead>
          <tr>
            <th scope="col">工作室</th>
            <th scope="col">应有（元）</th>
            <th scope="col">账面（元）</th>
            <th scope="col">差额（元）</th>
            <th scope="col">应记科目</th>
            <th scope="col">账面记录</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <tr key={row.unit + row.number}>
              <th scope="row">
                {row.studio}
                <span className="row-remark">
                  {row.unit} {row.number}
                </span>
              </th>
              <td className="figure">{row.due.yuan}</td>
              <td className="figure">{row.found.yuan}</td>
              <td className="figure">
                <Difference of={row.difference} />
              </td>
              <td className="accounts">{row.accounts}</td>
              <td>
                <Sources row={row} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="total">
            <th scope="row">小计</th>
            <td className="figure">{group.due.yuan}</td>
            <td className="figure">{group.found.yuan}</td>
            <td className="figure">
              <Difference of={group.difference} />
            </td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </Wide>
  </Section>
)

const Rewards = ({ lines }: { readonly lines: readonly RewardLine[] }): ReactElement => (
  <Wide label="奖励金额">
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">等级</th>
          <th scope="col">申请（处）</th>
          <th scope="col">申请金额（元）</th>
          <th scope="col">推荐（处）</th>
          <th scope="col">应发金额（元）</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.level} className={line.level === '合计' ? 'total' : undefined}>
            <th scope="row">{line.level}</th>
            <td className="figure">{line.applied}</td>
            <td className="figure">{line.appliedSum.yuan}</td>
            <td className="figure">{line.recommended}</td>
            <td className="figure">{line.due.yuan}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
)

interface FundsScreenProps {
  readonly views: readonly FundsView[]
  readonly bars: (programme: string) => readonly MoneyBar[]
}

export function FundsScreen({ views, bars }: FundsScreenProps): ReactElement {
  const [chosen, setChosen] = useState(views[0]?.programme ?? '')
  const funds = views.find(({ programme }) => programme === chosen) ?? views[0]
  return (
    <div className="screen">
      <h1 className="out-of-sight">资金</h1>
      {views.length > 1 && (
        <TabList
          size="small"
          aria-label="申报项目"
          selectedValue={funds?.programme ?? ''}
          onTabSelect={(_, { value }) => setChosen(String(value))}
        >
          {views.map(({ programme, off }) => (
            <Tab key={programme} value={programme}>
              {programme}
              {off > 0 && `（${off} 项不符）`}
            </Tab>
          ))}
        </TabList>
      )}
      {funds !== undefined && (
        <>
          {funds.rewards.length > 0 && <Rewards lines={funds.rewards} />}
          {funds.groups.length > 0 && (
            <>
              <div className="charts">
                <MoneyPicture bars={bars(funds.programme)} />
              </div>
              {funds.groups.map((group) => (
                <Group key={group.step} group={group} />
              ))}
            </>
          )}
          {funds.groups.length + funds.rewards.length === 0 && (
            <p className="quiet">拟命名名单里没有本年度的工作室，无应核对的资助。</p>
          )}
          {funds.stray.length > 0 && (
            <Section title="没有对应拟命名工作室的资助记录" count={funds.stray.length}>
              <ul className="file-names">
                {funds.stray.map((stray) => (
                  <li key={stray.words}>
                    {stray.unit} {stray.studio} {stray.amount.yuan} 元
                    <span className="quiet">　{stray.words}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </div>
  )
}
