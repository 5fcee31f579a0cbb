/** What this Excel can do, to be copied and sent to whoever helps. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { SelfCheck, TriedCall } from '../host.ts'
import { selfCheckText } from '../session/self-check-text.ts'
import type { Pane } from '../session/state.ts'
import { copyText } from './take-along.ts'
import './preview.css'

const OUTCOMES: Readonly<Record<TriedCall['outcome'], string>> = {
  passed: '通过',
  failed: '失败',
  absent: '没有这项功能',
}

export function SelfCheckDialog({
  result,
  pane,
}: {
  readonly result: SelfCheck
  readonly pane: Pane
}): ReactElement {
  return (
    <Dialog open onOpenChange={(_, { open }) => open || pane.closeSelfCheck()}>
      <DialogSurface className="preview" aria-describedby={undefined}>
        <DialogBody className="preview-body">
          <DialogTitle as="h2">安装自检</DialogTitle>
          <DialogContent className="preview-content">
            <p>{result.facts.map(([name, value]) => `${name} ${value}`).join('，')}</p>
            <table className="changes">
              <tbody>
                {result.calls.map(({ name, outcome, detail, ms }) => (
                  <tr key={name}>
                    <th scope="row">
                      {name}
                      {detail !== '' && <span>{detail}</span>}
                    </th>
                    <td>{OUTCOMES[outcome]}</td>
                    <td>{outcome === 'absent' ? '' : `${ms} 毫秒`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" size="small" onClick={() => void copyText(selfCheckText(result))}>
              复制结果
            </Button>
            <Button size="small" onClick={() => pane.closeSelfCheck()}>
              关闭
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
