import { fileURLToPath } from 'node:url';
import { withPayload } from '@payloadcms/next/withPayload';

/** Next serves the admin alone; everything public is Express. @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // Only files named so are Next's: `src/pages` is ours, and no folder of its older router.
  pageExtensions: ['admin.tsx', 'admin.ts'],
  images: { unoptimized: true },
  // Types are checked by `npm test`, over the whole project.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
