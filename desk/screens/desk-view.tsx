/** The office's page: the first page, reading, then the five screens under one bar. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  useFocusFinders,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import {
  memo,
  type ReactElement,
  useCallback,
  useDeferredValue,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Intent } from '../session/intent.ts'
import type { Desk, DeskState, Message } from '../session/session.ts'
import type { Views } from '../views/all-views.ts'
import { NO_FILTER } from '../views/review-list.ts'
import type { RecordKey } from '../views/views.ts'
import { Boundary } from './boundary.tsx'
import { ClearYearDialog } from './clear-year-dialog.tsx'
import { DeskBar, type OfficeAct, type ScreenName } from './desk-bar.tsx'
import { type AtDesk, DeskContext, type Doors, useDesk } from './desk-context.ts'
import { FilesScreen } from './files-screen.tsx'
import { FormsScreen } from './forms-screen.tsx'
import { FundsScreen } from './funds-screen.tsx'
import { InboxScreen } from './inbox-screen.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { NamingScreen } from './naming-screen.tsx'
import { NextYearDialog } from './next-year-dialog.tsx'
import { AnotherFolder, ConfirmInbox, FailedView, ProgressView, ReadingView } from './phase-views.tsx'
import { ReviewScreen } from './review-screen.tsx'
import { StartView } from './start-view.tsx'
import { Weighing } from './weighing.tsx'
import './desk.css'

export interface DeskViewProps {
  readonly desk: Desk
  readonly doors: Doors
}

function Said({
  message,
  onDismiss,
}: {
  readonly message: Message
  readonly onDismiss: () => void
}): ReactElement {
  return (
    <MessageBar intent={message.intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{message.text}</MessageBarTitle>
        {message.details.length > 0 && (
          <ul className="message-details">
            {message.details.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label="知道了"
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  )
}

interface ScreensProps {
  readonly state: DeskState
  readonly views: Views
  readonly screen: ScreenName
  readonly chosen: RecordKey | null
  readonly onChoose: (key: RecordKey) => void
}

function Screens({ state, views, screen, chosen, onChoose }: ScreensProps): ReactElement {
  const [filter, setFilter] = useState(NO_FILTER)
  if (screen === 'inbox') return <InboxScreen views={views} />
  if (screen === 'naming') return <NamingScreen views={views.naming} />
  if (screen === 'funds')
    return (
      <FundsScreen
        views={views.funds}
        bars={(programme) => views.charts.money.find((each) => each.programme === programme)?.bars ?? []}
      />
    )
  if (screen === 'forms')
    return (
      <FormsScreen mapping={views.mapping} behind={state.resultsBehind} busy={state.phase === 'writing'} />
    )
  if (screen === 'files')
    return <FilesScreen groups={views.files} folder={state.folder!} behind={state.resultsBehind} />
  return (
    <ReviewScreen views={views} filter={filter} onFilter={setFilter} chosen={chosen} onChoose={onChoose} />
  )
}

function Opened({ state }: { readonly state: DeskState }): ReactElement {
  const [screen, setScreen] = useState<ScreenName>('inbox')
  const [chosen, setChosen] = useState<RecordKey | null>(null)
  const [asks, setAsks] = useState<OfficeAct | null>(null)
  const close = useCallback(() => setAsks(null), [])
  const before = useDesk()
  const at = useMemo<AtDesk>(
    () => ({
      ...before,
      review: (key) => {
        setChosen(key)
        setScreen('review')
      },
      mapSent: async (file) => {
        setScreen('forms')
        await before.desk.mapFile(file)
      },
    }),
    [before],
  )
  return (
    <DeskContext value={at}>
      <DeskBar state={state} screen={screen} onScreen={setScreen} onAct={setAsks} />
      {state.message !== null && <Said message={state.message} onDismiss={() => at.desk.dismiss()} />}
      {state.phase === 'writing' && <ProgressView progress={state.progress} />}
      <main className="desk-main">
        <Screens state={state} views={state.views!} screen={screen} chosen={chosen} onChoose={setChosen} />
      </main>
      {asks === 'next-year' && <NextYearDialog year={(state.office?.year ?? 0) + 1} onClose={close} />}
      {asks === 'clear-year' && <ClearYearDialog onClose={close} />}
      {asks === 'leave' && <LeaveDialog unsaved={state.unsaved} onClose={close} />}
    </DeskContext>
  )
}

const Phase = memo(function Phase({ state }: { readonly state: DeskState }): ReactElement {
  const { desk } = useDesk()
  if (state.views !== null && (state.phase === 'ready' || state.phase === 'writing'))
    return <Opened state={state} />
  const said = state.message !== null && state.phase !== 'failed' && (
    <Said message={state.message} onDismiss={() => desk.dismiss()} />
  )
  return (
    <>
      {said}
      <BeforeOpened state={state} />
    </>
  )
})

function BeforeOpened({ state }: { readonly state: DeskState }): ReactElement {
  const { desk } = useDesk()
  switch (state.phase) {
    case 'permission':
      return (
        <main className="phase-page">
          <h1>{state.folder?.name ?? '上次的文件夹'}</h1>
          <p>浏览器要您再点一次，才能读写上次的文件夹。</p>
          <div className="phase-acts">
            <Button appearance="primary" onClick={() => void desk.run()}>
              打开
            </Button>
            <AnotherFolder />
          </div>
        </main>
      )
    case 'inbox-unconfirmed':
      return <ConfirmInbox state={state} />
    case 'failed':
      return <FailedView state={state} />
    case 'none':
      return <StartView />
    default:
      return <ReadingView state={state} />
  }
}

export function DeskView({ desk, doors }: DeskViewProps): ReactElement {
  // A dialog gives the page behind it back to screen readers a moment after it closes, and only while some part of the
  // page has asked for the focus to be managed: the first page alone would not.
  useFocusFinders()
  const subscribe = useCallback((hear: () => void) => desk.subscribe(hear), [desk])
  // What a run found is a lot to draw: it is drawn in slices, and whoever clicks or types meanwhile is answered first.
  const state = useDeferredValue(useSyncExternalStore(subscribe, () => desk.get()))
  const at = useMemo<AtDesk>(() => {
    const write = async (intent: Intent): Promise<boolean> => {
      await desk.act(intent)
      return true
    }
    return { desk, doors, act: write, write, review: () => undefined, mapSent: async () => undefined }
  }, [desk, doors])
  return (
    <DeskContext value={at}>
      <Weighing>
        <div className="desk">
          <Boundary>
            <Phase state={state} />
          </Boundary>
        </div>
      </Weighing>
    </DeskContext>
  )
}
