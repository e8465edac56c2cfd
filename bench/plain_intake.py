"""`python -m bench.plain_intake FILE TARGET`: what one would write without this project."""

from __future__ import annotations

import sys

import pandas as pd
import pandera.pandas as pa

_SCHEMA = pa.DataFrameSchema(
    {
        "No KK": pa.Column(str, pa.Check.str_matches(r"^\d{16}$")),
        "NIK": pa.Column(str, pa.Check.str_matches(r"^\d{16}$")),
        "Kecamatan": pa.Column(str),
        "Desa": pa.Column(str),
        "Tanggal masuk": pa.Column("datetime64[us]", nullable=True),
        "Jumlah anggota keluarga": pa.Column(int, pa.Check.in_range(1, 30)),
        "Komponen": pa.Column(str, nullable=True),
        "Desil": pa.Column(int, pa.Check.in_range(1, 10)),
        "Pendapatan per kapita": pa.Column(float, pa.Check.ge(0)),
        "Kode pendamping": pa.Column(str),
    },
    unique=["No KK"],
)


def main() -> None:
    source, target = sys.argv[1:]
    frame = pd.read_csv(source, sep=";", dtype={"No KK": str, "NIK": str})
    frame["Tanggal masuk"] = pd.to_datetime(frame["Tanggal masuk"], format="%d-%m-%Y").astype(
        "datetime64[us]"
    )
    frame["Pendapatan per kapita"] = frame["Pendapatan per kapita"].astype(float)
    _SCHEMA.validate(frame, lazy=True).to_parquet(target)


if __name__ == "__main__":
    main()
