import { createServer, type ServerResponse } from 'node:http'

/** A study as far as the server looks at it. */
export type ReplayedStudy = {
  protocolSection: {
    identificationModule: { nctId: string; nctIdAliases?: string[] }
    statusModule?: { lastUpdatePostDateStruct?: { date: string } }
  }
}

/** Answers in place of the API, once. */
export type Fault = (response: ServerResponse, parameters: URLSearchParams, usual: () => object) => void

const json = (response: ServerResponse, body: object) => response.end(JSON.stringify(body))

/** An error answer, with headers of its own. */
export const answerWith =
  (status: number, headers: Record<string, string> = {}, words = ''): Fault =>
  response =>
    response.writeHead(status, headers).end(words)

/** The usual answer, of which the connection breaks half way. */
export const cutOff: Fault = (response, _, usual) => {
  const body = JSON.stringify(usual())
  response.writeHead(200, { 'content-length': String(body.length) })
  response.write(body.slice(0, body.length / 2), () => response.destroy())
}

/** The usual answer, changed. */
export const changed =
  (change: (answer: { studies: unknown[]; nextPageToken?: string; totalCount?: number }) => object): Fault =>
  (response, _, usual) =>
    json(response, change({ studies: [], ...usual() }))

/**
 * A server that answers `GET /studies` of the API v2 with the studies given: numbers, the day of the last update,
 * pages, tokens and the count; every other search finds all. It refuses a token that it did not give for the same
 * parameters, as the API does.
 */
export async function startReplay(studies: ReplayedStudy[], largestPage = 2) {
  const requests: URLSearchParams[] = []
  const faults = new Map<number, Fault>()
  let epoch = 1
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://replay')
    requests.push(searchParams)
    const usual = () => answer(studies, searchParams, largestPage, epoch)
    const fault = faults.get(requests.length)
    if (pathname !== '/api/v2/studies') response.writeHead(404).end()
    else if (fault) fault(response, searchParams, () => usual() ?? {})
    else {
      const body = usual()
      if (body) json(response, body)
      else response.writeHead(400).end('`pageToken` is not valid')
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    base: `http://127.0.0.1:${port}/api/v2`,
    requests,
    studies,
    /** Lets the n-th request from now on (1 is the next) be answered otherwise. */
    failNext: (fault: Fault, nth = 1) => faults.set(requests.length + nth, fault),
    /** Lets every request fail until `heal`. */
    failAll: (fault: Fault) => {
      for (let nth = 1; nth <= 200; nth++) faults.set(requests.length + nth, fault)
    },
    heal: () => faults.clear(),
    expireTokens: () => {
      epoch++
    },
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function answer(studies: ReplayedStudy[], parameters: URLSearchParams, largestPage: number, epoch: number) {
  const fixed = [...parameters].filter(([name]) => !['pageToken', 'pageSize', 'countTotal'].includes(name))
  const list = JSON.stringify([epoch, ...fixed])
  const token = parameters.get('pageToken')
  const [givenFor, offset = 0]: [string, number] = token
    ? JSON.parse(Buffer.from(token, 'base64url').toString())
    : [list, 0]
  if (givenFor !== list) return undefined
  const found = studies.filter(study => matches(study, parameters))
  const end = offset + Math.min(Number(parameters.get('pageSize') || 10), largestPage)
  const next = Buffer.from(JSON.stringify([list, end])).toString('base64url')
  return {
    ...(parameters.get('countTotal') === 'true' && !token ? { totalCount: found.length } : {}),
    studies: found.slice(offset, end),
    ...(end < found.length ? { nextPageToken: next } : {}),
  }
}

function matches({ protocolSection }: ReplayedStudy, parameters: URLSearchParams): boolean {
  const { identificationModule, statusModule } = protocolSection
  const ids = parameters.get('filter.ids')?.split(/[,|]/)
  const numbers = [identificationModule.nctId, ...(identificationModule.nctIdAliases ?? [])]
  const from = /^AREA\[LastUpdatePostDate\]RANGE\[([\d-]+),MAX\]$/.exec(parameters.get('filter.advanced') ?? '')?.[1]
  return (
    (!ids || numbers.some(number => ids.includes(number))) &&
    (!from || (statusModule?.lastUpdatePostDateStruct?.date ?? '') >= from)
  )
}
