import type { NextConfig } from 'next'

/** The content security policy of a page carries a nonce and is set per request in `proxy.ts`; these never change. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]

/** Of what `proxy.ts` is not asked about, in which nothing is to run: files of the build, and what answers an upload. */
const nothingRuns = { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }

const config: NextConfig = {
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  // `proxy.ts` tells a whole page from a part that Next's client asks for: otherwise both look the same to it.
  skipProxyUrlNormalize: true,
  // `proxy.ts` does it, so that this answer has its headers too.
  skipTrailingSlashRedirect: true,
  // Native code and WebAssembly: they are loaded from node_modules as they are, not bundled.
  serverExternalPackages: [
    'better-sqlite3',
    'better-auth',
    'rate-limiter-flexible',
    '@prisma/client',
    '@prisma/adapter-better-sqlite3',
  ],
  // `npm test` checks types for the whole tree; doing it again here would double the first start.
  typescript: { ignoreBuildErrors: true },
  // Without it Next looks for a lockfile in the folders above and may take one of them for the root.
  turbopack: { root: import.meta.dirname },
  // Of a body that `proxy.ts` lets through: forms of a few fields. What is longer is cut, and refused by who reads it.
  experimental: { proxyClientMaxBodySize: '64kb' },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/_next/static/:path*', headers: [nothingRuns] },
    { source: '/admin/imports/offer', headers: [nothingRuns, { key: 'Cache-Control', value: 'no-store' }] },
  ],
}

export default config
