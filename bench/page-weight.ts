// The JavaScript that a browser loads for each page, gzipped, against an empty page of the framework (the one for an
// address that leads nowhere has no client component of its own). `npm run bench:weight`, after `npm run build`.
// Fails when a page is more than 15 kB above it.
import { gzipSync } from 'node:zlib'
import { findFreePorts } from '@/tests/e2e/find-free-ports.ts'
import { MEASURED_PAGES } from './measured-pages.ts'
import { withBuiltSite } from './serve-built.ts'

const MOST_ABOVE_KB = 15

/** What a page loads, in thousands of bytes gzipped one by one, as the server sends them; and its inline data. */
async function measure(url: string): Promise<{ kilobytes: number; scripts: Map<string, number>; inline: number }> {
  const html = await (await fetch(url)).text()
  // Old browsers' polyfills are marked as such, and no browser that runs the rest loads them.
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter(tag => !/nomodule/i.test(tag))
  const sources = new Set(tags.flatMap(tag => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []))
  const scripts = new Map<string, number>()
  for (const source of sources) {
    const body = Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer())
    scripts.set(source, gzipSync(body).length / 1000)
  }
  const inline = [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, body]) => body)
    .join('')
  const kilobytes = [...scripts.values()].reduce((sum, size) => sum + size, 0)
  return { kilobytes, scripts, inline: gzipSync(inline).length / 1000 }
}

const [port = 0] = await findFreePorts(1)
await withBuiltSite(port, async url => {
  const pages = await Promise.all(
    Object.entries(MEASURED_PAGES).map(async ([name, path]) => ({ name, ...(await measure(`${url}${path}`)) })),
  )
  const everywhere = [...(pages[0]?.scripts ?? [])].filter(([source]) =>
    pages.every(({ scripts }) => scripts.has(source)),
  )
  const shared = everywhere.reduce((sum, [, size]) => sum + size, 0)
  const empty = await measure(`${url}/nothing-here`)
  console.log(`empty page ${empty.kilobytes.toFixed(1)} kB; on all four pages ${shared.toFixed(1)} kB`)
  for (const { name, kilobytes, inline } of pages) {
    const above = kilobytes - empty.kilobytes
    console.log(
      `${name.padEnd(8)} ${kilobytes.toFixed(1)} kB, ${above.toFixed(1)} kB above it; data within the page ${inline.toFixed(1)} kB`,
    )
    if (above > MOST_ABOVE_KB) process.exitCode = 1
  }
})
