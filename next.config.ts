import type { NextConfig } from 'next'

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // Native code, WebAssembly read from the package's own folder, and packages too large to be worth bundling.
  serverExternalPackages: [
    'better-sqlite3',
    '@prisma/adapter-better-sqlite3',
    '@prisma/client',
    '@prisma/schema-engine-wasm',
    '@viz-js/viz',
    'shiki',
  ],
  // A font file imported with ?url is its address, so that the layout can preload exactly the file the CSS names.
  turbopack: { rules: { '*.woff2': { condition: { query: /^\?url$/ }, type: 'asset' } } },
  devIndicators: false,
  agentRules: false,
  headers: () => Promise.resolve([{ source: '/:path*', headers }]),
}

export default config
