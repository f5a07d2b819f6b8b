# Analysts say so
