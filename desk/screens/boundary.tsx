/** What is left where drawing fails: a word, what happened, and a way to begin again. */
import { Component, type ReactNode } from 'react'

interface BoundaryState {
  readonly failure: Error | null
}

export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failure: null }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: error instanceof Error ? error : new Error(String(error)) }
  }

  /** Plain elements: what failed may be the very parts that draw buttons. */
  override render(): ReactNode {
    const { failure } = this.state
    if (failure === null) return this.props.children
    return (
      <main className="phase-page">
        <h1>页面出错了</h1>
        <p role="alert">
          已经写入的都在文件夹里，没有丢。请重新载入；再次出现时，请把下面的内容发给维护人员。
        </p>
        <p className="path">
          {failure.name}: {failure.message}
        </p>
        <button type="button" onClick={() => location.reload()}>
          重新载入
        </button>
      </main>
    )
  }
}
