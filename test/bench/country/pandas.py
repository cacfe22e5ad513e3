"""What a user of Python would write instead: every table of some pages, read and thrown away. Prints JSON."""

import json
import sys
import time
from io import StringIO

try:
    import lxml  # noqa: F401
    import pandas
except ImportError as error:
    print(json.dumps({"missing": error.name}))
    sys.exit()

times = []
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        page = file.read().decode("utf-8", "replace")
    start = time.process_time()
    pandas.read_html(StringIO(page))
    times.append(1000 * (time.process_time() - start))
print(json.dumps({"times": times[len(times) // 5 :]}))
