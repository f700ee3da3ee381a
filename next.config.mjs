import { withPayload } from '@payloadcms/next/withPayload';

/** Next serves the admin alone; everything public is Express. @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
