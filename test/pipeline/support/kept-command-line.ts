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
      Atomics.wait(flag, 0, 0)
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
