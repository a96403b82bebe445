// Only the pages of collections pay for these styles.
import '#app/drawings.css';
import '#components/collection/collection.css';
import type { ReactNode } from 'react';

export default ({ children }: { children: ReactNode }) => children;
