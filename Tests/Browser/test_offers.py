"""What agencies offer, their workflows, coverage, imports: as the reform office works with them, without script."""

import io
import json

import openpyxl
import pytest

from conftest import DESK, PHONE, assert_sound, shot


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_pages_are_sound(visit, viewport):
    page = visit("caicach", viewport=viewport)
    width = viewport["width"]
    for name, path in {
        "offers": "/danh-muc/cung-cap", "workflows": "/danh-muc/quy-trinh", "coverage": "/danh-muc/bao-phu",
        "procedure-import": "/danh-muc/nhap", "configuration": "/danh-muc/cau-hinh",
        "workflow-new": "/danh-muc/quy-trinh/them",
    }.items():
        page.goto(path)
        assert_sound(page)
        shot(page, f"{name}-{width}")
    page.goto("/danh-muc/cung-cap")
    page.locator("a.row-link").first.click()
    assert_sound(page)
    shot(page, f"offer-{width}")
    page.get_by_role("link", name="Thay đổi", exact=True).click()
    assert_sound(page)
    shot(page, f"offer-change-{width}")


def test_an_offer_is_changed_from_a_day(visit):
    page = visit("caicach", javascript=False)
    page.goto("/danh-muc/cung-cap?tim=khai+sinh")
    page.locator("a.row-link").first.click()
    title = page.locator("h1").inner_text()
    page.get_by_role("link", name="Thay đổi", exact=True).click()
    page.get_by_label("Ngoài một cửa", exact=True).check()
    page.get_by_role("button", name="Lưu").click()
    assert "NĐ 61/2018/NĐ-CP, Đ14(5)" in page.locator(".error-summary").inner_text()
    page.get_by_label("Một cửa liên thông", exact=True).check()
    page.get_by_label("Thời hạn cam kết").fill("999 ngày làm việc")
    page.get_by_role("button", name="Lưu").click()
    assert "NĐ 61/2018/NĐ-CP, Đ5" in page.locator(".error-summary").inner_text()
    page.get_by_label("Thời hạn cam kết").fill("")
    page.get_by_role("button", name="Lưu").click()
    assert page.get_by_text("Hồ sơ đã tiếp nhận giữ nguyên quy định cũ.").is_visible()
    assert title.split("\n")[-1] in page.locator("h1").inner_text()
    assert page.get_by_text("từ 03/01/2019").first.is_visible()


def test_a_workflow_is_built_without_script(visit):
    page = visit("caicach", javascript=False)
    page.goto("/danh-muc/quy-trinh/them")
    page.get_by_label("Tên quy trình").fill("Quy trình thử")
    page.get_by_role("button", name="Xóa bước 4").click()
    assert page.get_by_text("Bước cuối cùng phải là trả kết quả").is_visible()
    assert page.get_by_label("Tên quy trình").input_value() == "Quy trình thử"
    page.get_by_role("button", name="Thêm một bước sau bước 3").click()
    page.locator("#viec-4").select_option("return")
    for step, office in {3: "Lãnh đạo", 4: "Bộ phận Tiếp nhận"}.items():
        choice = page.locator(f"#noi-{step} option").filter(has_text=office).first.get_attribute("value")
        page.locator(f"#noi-{step}").select_option(choice)
    page.get_by_role("button", name="Đưa bước 4 lên").click()
    assert page.get_by_text("Bước 4 đứng sau bước trả kết quả").is_visible()
    page.get_by_role("button", name="Đưa bước 3 xuống").click()
    page.locator("#thoi-gian-2").fill("hai")
    page.get_by_role("button", name="Lưu quy trình").click()
    assert "Bước 2: nhập thời gian bằng số" in page.locator(".error-summary").inner_text()
    page.locator("#thoi-gian-2").fill("1,5")
    page.locator("#don-vi-2").select_option("ngay")
    page.get_by_role("button", name="Kiểm tra và vẽ lại").click()
    assert page.locator("svg[role=img]").is_visible()
    assert "1,5 ngày" in page.locator("svg[role=img]").text_content()
    shot(page, "workflow-editor")
    page.get_by_role("button", name="Lưu quy trình").click()
    assert page.get_by_text("Đã lưu quy trình.").is_visible()
    assert page.locator("h1").inner_text().endswith("Quy trình thử")
    shot(page, "workflow")


def test_a_changed_workflow_tells_which_offers_it_does_not_fit(visit):
    page = visit("caicach", javascript=False)
    page.goto("/danh-muc/quy-trinh")
    row = page.locator("tbody tr").filter(has_text="Đầy đủ").filter(has_not_text="không dùng").first
    row.locator("a").click()
    page.get_by_role("link", name="Sửa thành quy trình mới").click()
    page.locator("#thoi-gian-3").fill("300")
    page.locator("#don-vi-3").select_option("ngay")
    page.get_by_role("button", name="Kiểm tra và vẽ lại").click()
    assert page.get_by_text("vượt thời hạn").first.is_visible()
    page.get_by_role("button", name="Lưu quy trình").click()
    assert "TT 01/2018/TT-VPCP, Đ8" in page.locator(".error-summary").inner_text()


def test_procedures_come_from_a_workbook_of_openpyxl(visit):
    page = visit("caicach", javascript=False)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Cấp", "Lĩnh vực", "Mã thủ tục", "Tên thủ tục", "Thời hạn giải quyết", "Lệ phí (đồng)"])
    sheet.append(["xã", "Hộ tịch", "9.999001", "Thủ tục thử nghiệm nhập bảng", "3 ngày làm việc", 8000])
    sheet.append(["xã", "Hộ tịch", "9.999002", "Thủ tục sai", "ba ngày", "nhiều"])
    page.goto("/danh-muc/nhap")
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải tệp mẫu Excel").click()
    template = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    assert [cell.value for cell in template.active[1]][:4] == ["Cấp", "Lĩnh vực", "Mã thủ tục", "Tên thủ tục"]

    def upload():
        file = io.BytesIO()
        book.save(file)
        page.get_by_label("Tệp thủ tục").set_input_files(
            {"name": "thu-tuc.xlsx", "mimeType": "application/octet-stream", "buffer": file.getvalue()}
        )
        page.get_by_role("button", name="Xem trước").click()

    upload()
    assert page.get_by_text("dòng 3 (9.999002): cột E (Thời hạn giải quyết)").is_visible()
    assert page.get_by_text("dòng 3 (9.999002): cột F (Lệ phí (đồng))").is_visible()
    shot(page, "procedure-import-refused")
    sheet.delete_rows(3)
    upload()
    assert page.get_by_text("Nhập nhưng chưa công bố được").is_visible()
    shot(page, "procedure-import-preview")
    page.get_by_role("button", name="Nhập vào danh mục").click()
    assert page.get_by_text("Đã nhập tệp vào danh mục thủ tục.").is_visible()


def test_the_configuration_comes_and_goes_as_a_file(visit):
    page = visit("caicach", javascript=False)
    page.goto("/danh-muc/cau-hinh")
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải cấu hình (JSON)").click()
    text = download.value.path().read_text(encoding="utf-8")
    configuration = json.loads(text)
    assert len(configuration["procedure"]) >= 413 and "officer" not in configuration

    def upload(content):
        page.get_by_label("Tệp cấu hình").set_input_files(
            {"name": "cau-hinh.json", "mimeType": "application/json", "buffer": content.encode()}
        )
        page.get_by_role("button", name="Xem trước").click()

    upload(text)
    assert page.get_by_text("Mọi nội dung đã có; không có gì để nhập.").is_visible()
    page.goto("/danh-muc/cau-hinh")
    upload(text.replace('"kind": "records"', '"kind": "desk"', 1))
    assert page.get_by_text("không được viết đè").is_visible()


def test_coverage_names_the_procedures_behind_its_numbers(visit):
    page = visit("caicach", javascript=False)
    page.goto("/danh-muc/bao-phu")
    assert page.get_by_text("(280/280)").is_visible()
    page.get_by_role("link", name="UBND xã Vĩnh Bình Bắc").click()
    unused = page.get_by_text("A − C: không phát sinh hồ sơ trong kỳ (")
    count = int(unused.inner_text().split("(")[1].rstrip(")"))
    unused.click()
    assert page.locator("details[open] tbody tr").count() >= count
    shot(page, "coverage-lists")
