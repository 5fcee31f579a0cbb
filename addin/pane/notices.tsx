/** Message bars above the list. What they say is read out by the announcement, not by each bar. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { ReactElement } from 'react'
import type { Notice, Pane } from '../session/state.ts'

const CALLS = {
  recheck: (pane: Pane) => pane.recheck(),
  retry: (pane: Pane) => pane.recheck(),
  remark: (pane: Pane) => pane.remark(),
  writeAgain: (pane: Pane) => pane.writeAgain(),
} as const

function Bar({ notice, pane }: { readonly notice: Notice; readonly pane: Pane }): ReactElement {
  const { kind, intent, text, action, dismissable } = notice
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite" className="notice">
      <MessageBarBody>{text}</MessageBarBody>
      {(action !== null || dismissable) && (
        <MessageBarActions
          {...(dismissable
            ? {
                containerAction: (
                  <Button
                    size="small"
                    appearance="transparent"
                    icon={<DismissRegular />}
                    aria-label="关闭提示"
                    onClick={() => pane.dismiss(kind)}
                  />
                ),
              }
            : {})}
        >
          {action !== null && (
            <Button size="small" onClick={() => void CALLS[action.call](pane)}>
              {action.label}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

export const Notices = ({
  notices,
  pane,
}: {
  readonly notices: readonly Notice[]
  readonly pane: Pane
}): ReactElement | null =>
  notices.length === 0 ? null : (
    <div className="notices">
      {notices.map((notice) => (
        <Bar key={notice.kind} notice={notice} pane={pane} />
      ))}
    </div>
  )
