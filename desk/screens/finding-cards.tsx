/** The findings of a record, the gravest first; choosing one brings its cell into view. */
import { Button } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import type { RecordFinding, RecordView } from '../views/record-view.ts'
import { type Asked, ReasonDialog } from './reason-dialog.tsx'
import type { Spot } from './record-sheets.tsx'

interface FindingCardsProps {
  readonly record: RecordView
  readonly spot: Spot | null
  readonly onSpot: (spot: Spot) => void
}

const Article = ({ finding }: { readonly finding: RecordFinding }): ReactElement => {
  const { article, related } = finding
  return (
    <details className="card-article">
      <summary>{finding.basis === '' ? '怎么核对的' : finding.basis}</summary>
      <dl className="facts">
        {article.says.map((says) => (
          <div key={says}>
            <dt>条文要求</dt>
            <dd>{says}</dd>
          </div>
        ))}
        <div>
          <dt>程序核对</dt>
          <dd>{article.checks}</dd>
        </div>
        {article.reading !== null && (
          <div>
            <dt>怎么理解</dt>
            <dd>{article.reading}</dd>
          </div>
        )}
        <div>
          <dt>谁来定</dt>
          <dd>{article.decides}</dd>
        </div>
        {related.length > 0 && (
          <div>
            <dt>对照</dt>
            <dd>{related.join('；')}</dd>
          </div>
        )}
        {article.rule !== null && (
          <div>
            <dt>规则</dt>
            <dd>{article.rule}</dd>
          </div>
        )}
      </dl>
    </details>
  )
}

function Card({
  finding,
  isFront,
  onSpot,
  onWaive,
}: {
  readonly finding: RecordFinding
  readonly isFront: boolean
  readonly onSpot: (spot: Spot) => void
  readonly onWaive: (finding: RecordFinding) => void
}): ReactElement {
  const { sheet, address } = finding
  const place = [finding.header, finding.where].filter(Boolean).join(' · ')
  return (
    <li className={isFront ? 'card card-front' : 'card'}>
      <SeverityMark severity={finding.severity} named />
      <div>
        {sheet !== null && address !== null ? (
          <button type="button" className="link" onClick={() => onSpot({ sheet, address })}>
            {place}
          </button>
        ) : (
          <span className="quiet">{place === '' ? '整个文件' : place}</span>
        )}
        <p className="card-says">{finding.says}</p>
        <p className="quiet">{finding.mend}</p>
        {finding.answer !== null && <p className="card-answer">{finding.answer}</p>}
        <Article finding={finding} />
      </div>
      {finding.waivable && (
        <Button size="small" onClick={() => onWaive(finding)}>
          豁免
        </Button>
      )}
    </li>
  )
}

export function FindingCards({ record, spot, onSpot }: FindingCardsProps): ReactElement {
  const [asked, setAsked] = useState<Asked | null>(null)
  const waive = ({ rule, says }: RecordFinding): void =>
    setAsked({
      title: `豁免：${says}`,
      action: '豁免',
      hint: '写明为什么可以接受；会写进审定意见',
      day: '有效期至（不填只对本年有效）',
      intent: (reason, day) => ({
        kind: 'waive',
        record: record.key,
        rule: rule!,
        until: day === '' ? null : day,
        reason,
      }),
    })
  return (
    <>
      <ul className="cards">
        {record.findings.map((finding) => (
          <Card
            key={finding.id}
            finding={finding}
            isFront={spot?.sheet === finding.sheet && spot?.address === finding.address}
            onSpot={onSpot}
            onWaive={waive}
          />
        ))}
      </ul>
      {asked !== null && <ReasonDialog asked={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
