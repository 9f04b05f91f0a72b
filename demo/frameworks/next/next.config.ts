import type {NextConfig} from 'next';

const config: NextConfig = {
  // This app lies inside another project, which has a lock file too.
  turbopack: {root: import.meta.dirname},
};

export default config;
