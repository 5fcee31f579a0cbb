/** What is left where drawing fails: a word, what happened, and a way to begin again. */
import { Component, type ReactElement, type ReactNode } from 'react'
import { isMissingChunk, loadAnew } from '../boot/missing-chunk.ts'

interface BoundaryState {
  readonly failure: Error | null
}

const WORDS = '窗格出错了，工作簿没有改动。请重新载入；再次出现时，请把详情发给技术支持。'
const UPDATED = '程序已更新。请重新载入。'

/** Plain elements: what failed may be the very parts that draw buttons. */
export const Failure = ({ failure }: { readonly failure: unknown }): ReactElement => (
  <main className="pane">
    <div className="phase phase-failed" role="alert">
      <p>{isMissingChunk(failure) ? UPDATED : WORDS}</p>
      <details className="phase-detail">
        <summary>详情</summary>
        <p>{failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure)}</p>
      </details>
      <button type="button" className="plain-button" onClick={() => location.reload()}>
        重新载入
      </button>
    </div>
  </main>
)

export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failure: null }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: unknown): void {
    if (isMissingChunk(error)) loadAnew(window, Date.now())
  }

  override render(): ReactNode {
    const { failure } = this.state
    return failure === null ? this.props.children : <Failure failure={failure} />
  }
}
