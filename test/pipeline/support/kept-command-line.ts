/** The command line as it ships, called many times in one process: what a call says, writes and ends with, not its start. */
import { fileURLToPath } from 'node:url'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'

export interface Called {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const MAIN = new URL('../../../dist/union-workbooks/main.mjs', import.meta.url).href
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Nothing is measured here: but whoever waits in this way hears of nothing else, a test's own end included. */
const GIVEN_UP_MS = 300_000

/** Starts with the first call. */
export class KeptCommandLine {
  private bridge: { worker: Worker; call(message: unknown): Called } | null = null

  private start() {
    const flag = new Int32Array(new SharedArrayBuffer(4))
    const { port1, port2 } = new MessageChannel()
    const worker = new Worker(beside('./kept-bridge.mjs'), {
      workerData: { port: port2, flag, process: beside('./kept-process.mjs'), main: MAIN },
      transferList: [port2],
    })
    const call = (message: unknown): Called => {
      Atomics.store(flag, 0, 0)
      port1.postMessage(message)
      if (Atomics.wait(flag, 0, 0, GIVEN_UP_MS) === 'timed-out')
        throw new Error('the command line does not answer')
      return receiveMessageOnPort(port1)!.message as Called
    }
    return { worker, call }
  }

  call(folder: string, words: readonly string[]): Called {
    this.bridge ??= this.start()
    return this.bridge.call({ folder, words })
  }

  async end(): Promise<void> {
    await this.bridge?.worker.terminate()
    this.bridge = null
  }
}
